package io.leadline.lint;

import io.leadline.diagnostic.Severity;
import io.leadline.k8s.ConfigFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found in one input. Immutable.
 *
 * @param name what people call the input: a path as it was given, or {@code <stdin>}
 * @param files the configurations that could be read, perhaps in part, in the order of the file
 * @param findings everything that was found, in the order of the file, suppressed findings included
 */
public record LintResult(String name, List<ConfigFile> files, List<Finding> findings) {
    /**
     * Copies the lists.
     *
     * @param name what people call the input
     * @param files the configurations that could be read
     * @param findings everything that was found
     */
    public LintResult {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
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
