package io.leadline.lint;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Something that a check found. Immutable.
 *
 * @param diagnostic what is wrong, where, its effect and the ways out
 * @param certainty how sure it is
 * @param pointer the key it is about as a JSON pointer in the configuration: {@code /rules/3/metricsQuery}; "" for the
 *     configuration as a whole
 * @param fixes ways to mend it, the best one first
 * @param fingerprint the same for the same finding in a later version of the file, wherever it and its rule have moved,
 *     as long as the rule's {@code seriesQuery} and the text at fault stay: 16 hexadecimal digits
 * @param suppressed why it is not to be shown, if somebody has said so: the reason in a comment, or
 *     {@link Baseline#REASON}
 */
public record Finding(
        Diagnostic diagnostic,
        Certainty certainty,
        String pointer,
        List<Fix> fixes,
        String fingerprint,
        Optional<String> suppressed) {
    /**
     * Copies the list.
     *
     * @param diagnostic what is wrong
     * @param certainty how sure it is
     * @param pointer the key it is about
     * @param fixes ways to mend it
     * @param fingerprint identifies it across versions of the file
     * @param suppressed why it is not to be shown, if somebody has said so
     */
    public Finding {
        fixes = List.copyOf(fixes);
    }

    /**
     * The same finding, not to be shown.
     *
     * @param reason why
     * @return the suppressed finding
     */
    public Finding suppressedBecause(String reason) {
        return new Finding(diagnostic, certainty, pointer, fixes, fingerprint, Optional.of(reason));
    }

    /**
     * The check that found it.
     *
     * @return its code
     */
    public Code code() {
        return diagnostic.code();
    }

    /**
     * How bad it is.
     *
     * @return the severity, with the user's levels applied
     */
    public Severity severity() {
        return diagnostic.severity();
    }

    /**
     * What it does to a running adapter.
     *
     * @return the impact, or empty for a problem of Leadline's own inputs
     */
    public Optional<Impact> impact() {
        return diagnostic.impact();
    }

    /**
     * What is wrong.
     *
     * @return one line
     */
    public String message() {
        return diagnostic.message();
    }

    /**
     * Where it is in the file.
     *
     * @return the region, or empty for a configuration that no file holds
     */
    public Optional<Span> span() {
        return diagnostic.span();
    }

    /**
     * The finding in one line, for messages of tests.
     *
     * @return {@code file:line:column: level[code] message}
     */
    @Override
    public String toString() {
        return DiagnosticRenderer.compact(diagnostic);
    }
}
