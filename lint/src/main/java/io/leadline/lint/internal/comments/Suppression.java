package io.leadline.lint.internal.comments;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.lint.Check;
import io.leadline.source.Span;
import java.time.LocalDate;

/** One check that a comment suppresses in a region, and whether it found something to suppress. Not thread-safe. */
final class Suppression {
    private final SuppressionComment comment;
    private final Span name;
    private final Check check;
    private final Span region;
    private final boolean hasEnded;
    private boolean isUsed;

    /** The region is one of the outermost text. */
    Suppression(SuppressionComment comment, Span name, Check check, Span region, LocalDate today) {
        this.comment = comment;
        this.name = name;
        this.check = check;
        this.region = region;
        this.hasEnded = comment.lastDay().filter(today::isAfter).isPresent();
    }

    Check check() {
        return check;
    }

    SuppressionComment comment() {
        return comment;
    }

    /** Whether it suppresses a problem; it counts as used then, also if it has ended. */
    boolean suppresses(Diagnostic found) {
        boolean isAbout = found.code().equals(check.code())
                && found.span().filter(this::holds).isPresent();
        isUsed |= isAbout;
        return isAbout && !hasEnded;
    }

    private boolean holds(Span place) {
        return place.source().equals(region.source())
                && region.start() <= place.start()
                && place.start() <= region.end();
    }

    boolean isIdle() {
        return hasEnded || !isUsed;
    }

    Diagnostic problem() {
        return hasEnded
                ? CommentProblems.ended(name, comment.lastDay().orElseThrow(), isUsed)
                : CommentProblems.unused(name);
    }
}
