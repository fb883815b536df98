package io.leadline.cli;

import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.Validated;
import io.leadline.k8s.ApiResources;
import io.leadline.lint.Finding;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what will go wrong with configurations once the adapter runs with them. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Says what will go wrong with configurations once the adapter runs with them.")
final class LintCommand implements Callable<Integer> {
    /** How findings are written. */
    enum Format {
        PRETTY,
        COMPACT
    }

    private final Console console;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files with configurations, bare or in a ConfigMap; `-` for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "pretty (default), or compact: file:line:col: level[code] message.")
    private Format format = Format.PRETTY;

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
        List<Diagnostic> ownProblems = new ArrayList<>();
        Linter linter = Linter.with(LintOptions.builder()
                .resources(resources(ownProblems))
                .strictResources(strictResources)
                .build());
        int code = ownProblems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)
                ? ExitCode.USAGE
                : ExitCode.OK;
        console.report(ownProblems);
        boolean isFirst = true;
        for (String file : files) {
            LintResult result = linter.lint(name(file), read(file));
            print(result, isFirst);
            isFirst = isFirst && result.stream().findAny().isEmpty();
            code = Math.max(code, exitCode(result));
        }
        return code;
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

    private void print(LintResult result, boolean isFirst) {
        List<Diagnostic> diagnostics = result.stream().map(Finding::diagnostic).toList();
        if (format == Format.COMPACT) {
            diagnostics.forEach(diagnostic -> console.print(DiagnosticRenderer.compact(diagnostic) + "\n"));
        } else if (!diagnostics.isEmpty()) {
            console.print((isFirst ? "" : "\n") + console.render(diagnostics));
        }
        summary(result, !diagnostics.isEmpty() && format == Format.PRETTY);
    }

    private void summary(LintResult result, boolean isApart) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (result.count(severity) > 0) {
                parts.add(Page.count(result.count(severity), severity.label()));
            }
        }
        String what = result.file().map(file -> file.description() + ": ").orElse("");
        String found = parts.isEmpty() ? "nothing found" : String.join(", ", parts);
        console.error((isApart ? "\n" : "") + result.name() + ": " + what + found + "\n");
    }

    private int exitCode(LintResult result) {
        boolean isUnreadable = result.stream()
                .anyMatch(finding ->
                        finding.code().equals(Code.PA001) || finding.code().equals(Code.PA002));
        if (isUnreadable) {
            return ExitCode.USAGE;
        }
        return result.worst().filter(worst -> worst.compareTo(failOn) <= 0).isPresent()
                ? ExitCode.FINDINGS
                : ExitCode.OK;
    }
}
