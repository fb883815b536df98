package io.leadline.cli;

import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.Validated;
import io.leadline.k8s.ApiResources;
import io.leadline.k8s.ConfigFile;
import io.leadline.lint.Finding;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintReport;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what will go wrong with configurations once the adapter runs with them. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Says what will go wrong with configurations once the adapter runs with them.")
final class LintCommand implements Callable<Integer> {
    private static final Set<Code> UNREADABLE = Set.of(Code.PA001, Code.PA002);

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files with configurations: bare, in ConfigMaps, or as Helm values, also of Flux and Argo CD; "
                            + "`-` for standard input.")
    private List<String> files = List.of();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "error (default), warning or info: the exit code is 1 from this level on.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--api-resources",
            paramLabel = "FILE",
            description = "API resources of the cluster besides Kubernetes' own: what `kubectl api-resources` prints, "
                    + "discovery documents, or CustomResourceDefinitions. Repeatable.")
    private List<String> apiResources = List.of();

    @Option(names = "--chart-defaults", description = "Also show what is found in the default rules of the Helm chart.")
    private boolean chartDefaults;

    @Option(
            names = "--strict-resources",
            description = "A resource of an unknown group is an error, as in a cluster that lacks it, instead of being "
                    + "assumed to exist.")
    private boolean strictResources;

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
        reports.spare(files);
        List<Diagnostic> problems = new ArrayList<>();
        LintOptions options;
        LintReport report;
        try {
            options = options(problems);
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

    private LintOptions options(List<Diagnostic> problems) {
        return LintOptions.builder()
                .resources(resources(problems))
                .strictResources(strictResources)
                .chartDefaults(chartDefaults)
                .build();
    }

    private LintReport lint(LintOptions options, List<Diagnostic> problems) {
        Linter linter = Linter.with(options);
        List<LintResult> results =
                files.stream().map(file -> linter.lint(name(file), read(file))).toList();
        return new LintReport(results, problems, linter.catalogue());
    }

    private ApiResources resources(List<Diagnostic> problems) {
        ApiResources known = ApiResources.builtIn();
        for (String file : apiResources) {
            Validated<ApiResources> more = read(file).then(ApiResources::parse);
            problems.addAll(more.diagnostics());
            known = more.value().map(known::extendedWith).orElse(known);
        }
        return known;
    }

    private Validated<SourceText> read(String file) {
        try {
            return file.equals(Inputs.STDIN)
                    ? InputFile.read(name(file), console.in(), ReadLimits.defaults())
                    : InputFile.read(Path.of(file), ReadLimits.defaults());
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + file);
        }
    }

    private static String name(String file) {
        return file.equals(Inputs.STDIN) ? "<stdin>" : file;
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
            console.error(result.name() + ": " + description(result) + found + "\n");
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
