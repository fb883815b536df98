package io.leadline.lint;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found in all inputs of a run: what reports are written of. Immutable.
 *
 * @param results what was found in each input, in the order of the inputs
 * @param problems what is wrong with whatever else the run was told, such as a list of API resources
 * @param catalogue the checks that the findings are of
 */
public record LintReport(List<LintResult> results, List<Diagnostic> problems, Catalogue catalogue) {
    /**
     * Copies the lists.
     *
     * @param results what was found in each input
     * @param problems what is wrong with whatever else the run was told
     * @param catalogue the checks that the findings are of
     */
    public LintReport {
        results = List.copyOf(results);
        problems = List.copyOf(problems);
    }

    /**
     * A report of a run that was told nothing wrong.
     *
     * @param results what was found in each input, in the order of the inputs
     * @param catalogue the checks that the findings are of
     * @return the report
     */
    public static LintReport of(List<LintResult> results, Catalogue catalogue) {
        return new LintReport(results, List.of(), catalogue);
    }

    /**
     * What is to be shown.
     *
     * @return the findings that nobody has suppressed, input by input
     */
    public Stream<Finding> stream() {
        return results.stream().flatMap(LintResult::stream);
    }

    /**
     * Counts findings that nobody has suppressed.
     *
     * @param severity how bad
     * @return the number of findings of this severity
     */
    public long count(Severity severity) {
        return results.stream().mapToLong(result -> result.count(severity)).sum();
    }

    /**
     * Counts findings that somebody has suppressed.
     *
     * @return their number
     */
    public long suppressed() {
        return results.stream().mapToLong(LintResult::suppressed).sum();
    }

    /**
     * Counts findings that a program can mend: those that nobody has suppressed and that have a fix that is
     * {@link Applicability#MACHINE_APPLICABLE}.
     *
     * @return their number
     */
    public long fixable() {
        return results.stream().mapToLong(LintResult::fixable).sum();
    }

    /**
     * The severity of the worst finding that nobody has suppressed.
     *
     * @return the severity, or empty if there is no finding
     */
    public Optional<Severity> worst() {
        return results.stream().flatMap(result -> result.worst().stream()).min(Severity::compareTo);
    }
}
