package io.leadline.cli;

import io.leadline.diagnostic.Severity;
import io.leadline.k8s.ConfigFile;
import io.leadline.lint.Baseline;
import io.leadline.lint.Finding;
import io.leadline.lint.LintReport;
import io.leadline.lint.LintResult;
import io.leadline.lint.files.LintOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in a few lines what a run has looked at, what it found and what it left out. */
final class LintSummary {
    private final Console console;

    LintSummary(Console console) {
        this.console = console;
    }

    /** A line for each result. */
    void each(Collection<LintResult> results) {
        for (LintResult result : results) {
            String files = result.files().stream().map(ConfigFile::description).collect(Collectors.joining(", "));
            console.error(result.name() + ": " + (files.isEmpty() ? "" : files + ": ") + found(List.of(result)) + "\n"
                    + hint(result));
        }
    }

    /** A line for all results. */
    void all(LintReport report) {
        console.error(Page.count(report.results().size(), "file") + ": " + found(report.results()) + "\n");
    }

    private static String hint(LintResult result) {
        String file = result.name().equals(FileArguments.STDIN_NAME) ? Inputs.STDIN : result.name();
        return result.fixable() == 0
                ? ""
                : result.fixable() + " of " + result.stream().count() + " can be fixed: leadline fix " + file + "\n";
    }

    /** Says so if findings in rules that nobody here has written are left out. */
    void leftOut(LintReport report) {
        boolean hasDefaults = report.results().stream()
                .flatMap(result -> result.files().stream())
                .anyMatch(file -> file instanceof ConfigFile.OfChart values
                        && values.chart().defaults() > 0);
        if (hasDefaults) {
            console.note("findings in the default rules of the Helm chart are left out (--chart-defaults shows them)");
        }
    }

    private static String found(List<LintResult> results) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count =
                    results.stream().mapToLong(result -> result.count(severity)).sum();
            if (count > 0) {
                parts.add(Page.count(count, severity.label()));
            }
        }
        long suppressed = results.stream().mapToLong(LintResult::suppressed).sum();
        long known = results.stream()
                .flatMap(result -> result.findings().stream())
                .map(Finding::suppressed)
                .filter(reason -> reason.filter(Baseline.REASON::equals).isPresent())
                .count();
        if (suppressed > known) {
            parts.add((suppressed - known) + " suppressed");
        }
        if (known > 0) {
            parts.add(known + " in the baseline");
        }
        return parts.isEmpty() ? "nothing found" : String.join(", ", parts);
    }

    /** What was found in folders and not looked at: numbers, or names if somebody wants to know. */
    void skipped(List<LintOutcome.Skipped> skipped, boolean isVerbose) {
        if (isVerbose) {
            skipped.forEach(
                    file -> console.note(file.name() + " " + file.reason().clause(1)));
            return;
        }
        Map<LintOutcome.Reason, Integer> counts = new EnumMap<>(LintOutcome.Reason.class);
        skipped.forEach(file -> counts.merge(file.reason(), 1, Integer::sum));
        counts.forEach((reason, count) -> console.note(Page.count(count, "file") + " " + reason.clause(count)
                + " (-v lists " + (count == 1 ? "it" : "them") + ")"));
    }
}
