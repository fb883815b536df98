package io.leadline.cli;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.k8s.ConfigFile;
import io.leadline.lint.Finding;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintReport;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what will go wrong with configurations once the adapter runs with them. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Says what will go wrong with configurations once the adapter runs with them.")
final class LintCommand implements Callable<Integer> {
    private static final Set<Code> UNREADABLE = Set.of(Code.PA001, Code.PA002);

    private final Console console;

    @Mixin
    private LintInputs inputs = new LintInputs();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "error (default), warning or info: the exit code is 1 from this level on.")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--chart-defaults", description = "Also show what is found in the default rules of the Helm chart.")
    private boolean chartDefaults;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (on a terminal), always or never. NO_COLOR is honoured.")
    private ColorMode color = ColorMode.AUTO;

    LintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.use(color);
        reports.spare(inputs.files());
        List<Diagnostic> problems = new ArrayList<>();
        LintOptions options;
        LintReport report;
        try {
            options = inputs.options(console, problems)
                    .chartDefaults(chartDefaults)
                    .build();
            report = lint(options, problems);
        } catch (RuntimeException e) {
            reports.writeFailure(String.valueOf(e.getMessage()), console);
            throw e;
        }
        console.report(report.problems());
        boolean isComplete = reports.write(report, options, failOn, console);
        summary(report);
        return isComplete ? exitCode(report) : ExitCode.USAGE;
    }

    private LintReport lint(LintOptions options, List<Diagnostic> problems) {
        Linter linter = Linter.with(options);
        List<LintResult> results = inputs.files().stream()
                .map(file -> linter.lint(LintInputs.name(file), LintInputs.read(file, console)))
                .toList();
        return new LintReport(results, problems, linter.catalogue());
    }

    private void summary(LintReport report) {
        boolean isApart = reports.showsPretty() && report.stream().findAny().isPresent();
        console.error(isApart ? "\n" : "");
        for (LintResult result : report.results()) {
            List<String> parts = new ArrayList<>();
            for (Severity severity : Severity.values()) {
                if (result.count(severity) > 0) {
                    parts.add(Page.count(result.count(severity), severity.label()));
                }
            }
            if (result.suppressed() > 0) {
                parts.add(result.suppressed() + " suppressed");
            }
            String found = parts.isEmpty() ? "nothing found" : String.join(", ", parts);
            console.error(result.name() + ": " + description(result) + found + "\n" + hint(result));
        }
        if (leavesOut(report)) {
            console.note("findings in the default rules of the Helm chart are left out (--chart-defaults shows them)");
        }
    }

    /** Whether findings in rules that nobody here has written are left out. */
    private boolean leavesOut(LintReport report) {
        return !chartDefaults
                && report.results().stream()
                        .flatMap(result -> result.files().stream())
                        .anyMatch(file -> file instanceof ConfigFile.OfChart values
                                && values.chart().defaults() > 0);
    }

    private static String hint(LintResult result) {
        String file = result.name().equals(LintInputs.name(Inputs.STDIN)) ? Inputs.STDIN : result.name();
        return result.fixable() == 0
                ? ""
                : result.fixable() + " of " + result.stream().count() + " can be fixed: leadline fix " + file + "\n";
    }

    private static String description(LintResult result) {
        String files = result.files().stream().map(ConfigFile::description).collect(Collectors.joining(", "));
        return files.isEmpty() ? "" : files + ": ";
    }

    private int exitCode(LintReport report) {
        boolean isUnreadable = report.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
                || report.stream().map(Finding::code).anyMatch(UNREADABLE::contains);
        if (isUnreadable) {
            return ExitCode.USAGE;
        }
        return report.worst().filter(worst -> worst.compareTo(failOn) <= 0).isPresent()
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }
}
