package io.leadline.lint.internal.comments;

import io.leadline.source.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A comment that asks for something.
 *
 * @param span the whole comment
 * @param directive what it asks for
 * @param lastDay the last day on which it counts, if it ends
 * @param checks names of checks
 * @param reason why; never empty
 */
record SuppressionComment(
        Span span, Directive directive, Optional<LocalDate> lastDay, List<Span> checks, String reason) {
    SuppressionComment {
        checks = List.copyOf(checks);
    }

    /** The reason, with the end if there is one. */
    String whole() {
        return reason + lastDay.map(day -> " (until " + day + ")").orElse("");
    }
}
