package io.leadline.cli;

import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.lint.Baseline;
import io.leadline.lint.BaselineComparison;
import io.leadline.lint.LintResult;
import io.leadline.lint.settings.ProjectSettings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which findings are known, and whether that is to be written down. Not thread-safe. */
final class BaselineOptions {
    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The findings that are known and not shown, instead of the file that the settings name.")
    private Optional<String> file = Optional.empty();

    @Option(
            names = "--update-baseline",
            description = "Writes the baseline so that it knows exactly what is found now.")
    private boolean update;

    private final Map<Path, BaselineComparison> comparisons = new LinkedHashMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();

    /** What is wrong with baselines that were needed so far. */
    List<Diagnostic> problems() {
        return problems;
    }

    /** The result with known findings suppressed. */
    LintResult apply(LintResult result, ProjectSettings settings) {
        return path(result, settings)
                .map(path -> comparisons.computeIfAbsent(path, this::open).apply(result))
                .orElse(result);
    }

    private Optional<Path> path(LintResult result, ProjectSettings settings) {
        return file.map(FileArguments::path)
                .or(() -> settings.forFile(place(result.name())).baseline());
    }

    private static Path place(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return Path.of("stdin");
        }
    }

    private BaselineComparison open(Path path) {
        Baseline none = Baseline.of(Baseline.folderOf(path), List.of());
        if (!Files.exists(path)) {
            if (!update) {
                problems.add(Diagnostic.error(Code.PA001, "there is no baseline `" + path + "`")
                        .help("`--update-baseline` writes it")
                        .build());
            }
            return none.compare();
        }
        Validated<Baseline> read = Baseline.read(path, ReadLimits.defaults());
        problems.addAll(read.diagnostics());
        return read.value().orElse(none).compare();
    }

    /**
     * Writes what is known now, if that was asked for, and otherwise says what could be dropped.
     *
     * @return the results as the baselines stand afterwards
     */
    List<LintResult> finish(List<LintResult> results, ProjectSettings settings, Console console) {
        if (!update) {
            comparisons.forEach(
                    (path, comparison) -> hint(path, comparison.gone().size(), console));
            return results;
        }
        if (comparisons.isEmpty() && !results.isEmpty()) {
            throw new UsageException(
                    "no baseline is named: give `--baseline FILE`, or `baseline: FILE` in the settings");
        }
        if (problems.isEmpty() && settings.problems().isEmpty()) {
            comparisons.replaceAll((path, comparison) -> write(path, comparison, console));
        }
        return results.stream().map(result -> apply(result, settings)).toList();
    }

    private static void hint(Path path, int gone, Console console) {
        if (gone > 0) {
            console.note(Page.count(gone, "entry").replace("entrys", "entries") + " of the baseline " + path
                    + (gone == 1 ? " does" : " do") + " not occur any more; --update-baseline drops "
                    + (gone == 1 ? "it" : "them"));
        }
    }

    private static BaselineComparison write(Path path, BaselineComparison comparison, Console console) {
        Baseline updated = comparison.updated();
        Optional<String> failure = OutputFile.write(path.toString(), updated.text());
        if (failure.isPresent()) {
            throw new UsageException("cannot write the baseline `" + path + "`: " + failure.get());
        }
        console.note("wrote the baseline " + path + ": "
                + Page.count(updated.entries().size(), "finding"));
        return updated.compare();
    }
}
