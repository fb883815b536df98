package io.leadline.lint;

import io.leadline.diagnostic.Severity;
import io.leadline.k8s.ConfigFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found in one input. Immutable.
 *
 * @param name what people call the input: a path as it was given, or {@code <stdin>}
 * @param files the configurations that could be read, perhaps in part, in the order of the file
 * @param findings everything that was found, in the order of the file, suppressed findings included
 * @param off ids of the checks that were off, so that nothing follows from their having found nothing
 */
public record LintResult(String name, List<ConfigFile> files, List<Finding> findings, Set<String> off) {
    /**
     * Copies the lists and the set.
     *
     * @param name what people call the input
     * @param files the configurations that could be read
     * @param findings everything that was found
     * @param off ids of the checks that were off
     */
    public LintResult {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        off = Set.copyOf(off);
    }

    /**
     * The same with other findings.
     *
     * @param others what takes the place of {@link #findings()}
     * @return a result of the same input and checks
     */
    public LintResult withFindings(List<Finding> others) {
        return new LintResult(name, files, others, off);
    }

    /**
     * What is to be shown.
     *
     * @return the findings that nobody has suppressed, in the order of the file
     */
    public Stream<Finding> stream() {
        return findings.stream().filter(finding -> finding.suppressed().isEmpty());
    }

    /**
     * Counts findings that nobody has suppressed.
     *
     * @param severity how bad
     * @return the number of findings of this severity
     */
    public long count(Severity severity) {
        return stream().filter(finding -> finding.severity() == severity).count();
    }

    /**
     * Counts findings that somebody has suppressed.
     *
     * @return their number
     */
    public long suppressed() {
        return findings.size() - stream().count();
    }

    /**
     * Counts what {@link io.leadline.lint.fix.Fixer} can mend.
     *
     * @return the findings that nobody has suppressed and that have a fix for a program
     */
    public long fixable() {
        return stream()
                .filter(finding -> finding.fixes().stream()
                        .anyMatch(fix -> fix.applicability() == Applicability.MACHINE_APPLICABLE))
                .count();
    }

    /**
     * The severity of the worst finding that nobody has suppressed.
     *
     * @return the severity, or empty if there is no finding
     */
    public Optional<Severity> worst() {
        return stream().map(Finding::severity).min(Severity::compareTo);
    }

    /**
     * The result in lines, for messages of tests.
     *
     * @return the name of the input, and a line for each finding that nobody has suppressed
     */
    @Override
    public String toString() {
        return Stream.concat(Stream.of(name + ": " + stream().count() + " findings"), stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n  "));
    }
}
