package io.leadline.cli;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Finding;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintReport;
import io.leadline.lint.LintResult;
import io.leadline.lint.files.LintOutcome;
import io.leadline.lint.files.ManyInputs;
import io.leadline.lint.settings.ProjectSettings;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
    private final List<LintOutcome.Skipped> skipped = new ArrayList<>();

    @Mixin
    private FileArguments files = new FileArguments();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private SettingsOptions settings = new SettingsOptions();

    @Mixin
    private BaselineOptions baseline = new BaselineOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "error (default), warning or info: the exit code is 1 from this level on.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--min-severity",
            paramLabel = "LEVEL",
            description = "info (default), warning or error: what is less severe is not shown, but still counts for "
                    + "--fail-on.")
    private Severity minSeverity = Severity.INFO;

    @Option(
            names = "--explain-config",
            description =
                    "Instead of linting, says why each check is on or off: lint --explain-config FILE [CHECK...].")
    private boolean explainConfig;

    @Option(
            names = {"-v", "--verbose"},
            description = "Lists what was found in folders and left out.")
    private boolean isVerbose;

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
        reports.spare(files.words());
        ProjectSettings project = settings.project(Catalogue.standard());
        if (explainConfig) {
            return explain(project);
        }
        if (minSeverity.compareTo(failOn) < 0) {
            console.note("findings of --fail-on " + failOn.label() + " are not shown with --min-severity "
                    + minSeverity.label() + ", so the command may fail without saying why");
        }
        LintReport whole = lintOrSayWhyNot(project);
        LintReport shown = shown(whole);
        console.report(shown.problems());
        boolean isComplete = reports.write(shown, options(project), failOn, console);
        summary(whole, shown);
        return isComplete ? exitCode(whole) : ExitCode.USAGE;
    }

    /** What reports compile configurations with: the options of the first input. */
    private LintOptions options(ProjectSettings project) {
        return project.forFile(files.inputs(console).get(0).place()).options();
    }

    private int explain(ProjectSettings project) {
        String path = files.words().get(0);
        List<String> names = files.words().subList(1, files.words().size());
        String text = ConfigExplanation.of(path, names, project.forFile(FileArguments.path(path)), project.catalogue());
        console.report(project.problems());
        console.print(text);
        return project.problems().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
    }

    private LintReport lintOrSayWhyNot(ProjectSettings project) {
        try {
            return lint(project);
        } catch (RuntimeException e) {
            reports.writeFailure(String.valueOf(e.getMessage()), console);
            throw e;
        }
    }

    private LintReport lint(ProjectSettings project) {
        List<LintResult> results = new ArrayList<>();
        ProgressLine progress = new ProgressLine(console);
        try (Stream<LintOutcome> outcomes = ManyInputs.lint(files.inputs(console), project)) {
            for (Iterator<LintOutcome> each = outcomes.iterator(); each.hasNext(); progress.passed()) {
                LintOutcome outcome = each.next();
                if (outcome instanceof LintOutcome.Linted linted) {
                    results.add(baseline.apply(linted.result(), project));
                } else if (outcome instanceof LintOutcome.Skipped left) {
                    skipped.add(left);
                }
            }
        } finally {
            progress.clear();
        }
        if (results.isEmpty()) {
            new LintSummary(console).skipped(skipped, isVerbose);
            throw new UsageException("no adapter configuration in " + String.join(", ", files.words()));
        }
        List<LintResult> finished = baseline.finish(results, project, console);
        List<Diagnostic> problems = new ArrayList<>(project.problems());
        problems.addAll(baseline.problems());
        return new LintReport(finished, problems, project.catalogue());
    }

    /** The report without what is less severe than asked for. */
    private LintReport shown(LintReport report) {
        List<LintResult> results = report.results().stream()
                .map(result -> result.withFindings(result.findings().stream()
                        .filter(finding -> finding.severity().compareTo(minSeverity) <= 0)
                        .toList()))
                .toList();
        return new LintReport(results, report.problems(), report.catalogue());
    }

    private void summary(LintReport whole, LintReport shown) {
        LintSummary summary = new LintSummary(console);
        boolean isApart = reports.showsPretty() && shown.stream().findAny().isPresent();
        console.error(isApart ? "\n" : "");
        if (files.hasFolder()) {
            summary.all(shown);
        } else {
            summary.each(shown.results());
        }
        long hidden = whole.stream().count() - shown.stream().count();
        if (hidden > 0) {
            console.note(Page.count(hidden, "finding") + " less severe than " + minSeverity.label() + " not shown");
        }
        if (!settings.chartDefaults()) {
            summary.leftOut(shown);
        }
        summary.skipped(skipped, isVerbose);
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
