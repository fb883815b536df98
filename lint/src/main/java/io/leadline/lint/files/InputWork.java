package io.leadline.lint.files;

import io.leadline.config.yaml.InputFile;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.lint.Finding;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.lint.settings.ProjectSettings;
import io.leadline.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** The inputs of a run as pieces of work, folders walked on the way. Not thread-safe. */
final class InputWork implements Iterator<Supplier<LintOutcome>> {
    /** Words that only a configuration has, for files that cannot be parsed. */
    private static final List<String> WORDS = List.of("seriesQuery", "metricsQuery", "containerQuery");

    private final Iterator<LintInput> inputs;
    private final ProjectSettings settings;
    private Iterator<FolderWalk.Step> walk = Collections.emptyIterator();

    InputWork(List<LintInput> inputs, ProjectSettings settings) {
        this.inputs = inputs.iterator();
        this.settings = settings;
    }

    @Override
    public boolean hasNext() {
        return walk.hasNext() || inputs.hasNext();
    }

    @Override
    public Supplier<LintOutcome> next() {
        if (walk.hasNext()) {
            return work(walk.next());
        }
        LintInput input = inputs.next();
        if (input instanceof LintInput.At at && Files.isDirectory(at.path())) {
            walk = new FolderWalk(at.path(), settings);
            return walk.hasNext() ? work(walk.next()) : () -> empty(at.path());
        }
        return named(input);
    }

    private Supplier<LintOutcome> named(LintInput input) {
        if (input instanceof LintInput.Text text) {
            Linter linter = settings.forFile(text.place()).linter();
            return () ->
                    new LintOutcome.Linted(linter.lint(text.name(), text.text().get()));
        }
        Path path = ((LintInput.At) input).path();
        Linter linter = settings.forFile(path).linter();
        return () -> new LintOutcome.Linted(linter.lint(path));
    }

    private static LintOutcome empty(Path folder) {
        return new LintOutcome.Skipped(folder.toString(), LintOutcome.Reason.NO_CONFIGURATION);
    }

    private Supplier<LintOutcome> work(FolderWalk.Step step) {
        Path path = step.path();
        if (step.skipped().isPresent()) {
            return () -> new LintOutcome.Skipped(path.toString(), step.skipped().get());
        }
        Linter linter = settings.forFile(path).linter();
        if (step.isUnreadable()) {
            Diagnostic problem = Diagnostic.error(Code.PA001, "the folder `" + path + "` cannot be listed")
                    .help("check its permissions")
                    .build();
            return () -> new LintOutcome.Linted(linter.lint(path.toString(), Validated.failed(problem)));
        }
        return () -> found(path, linter);
    }

    /** A file that nobody has named: it may be anything. */
    private static LintOutcome found(Path path, Linter linter) {
        Validated<SourceText> text = InputFile.read(path, linter.options().limits());
        LintResult result = linter.lint(path.toString(), text);
        boolean isParsed = has(result, Code.PA001) || result.files().stream().anyMatch(FoundConfig::isOne);
        boolean hasWords = text.value()
                .filter(source -> WORDS.stream().anyMatch(source.text()::contains))
                .isPresent();
        // What was understood and is something else may have the words in comments.
        if (isParsed || (hasWords && result.files().isEmpty() && !has(result, Code.PA103))) {
            return new LintOutcome.Linted(result);
        }
        LintOutcome.Reason reason = has(result, Code.PA002)
                ? LintOutcome.Reason.TOO_LARGE
                : has(result, Code.PA101) || has(result, Code.PA003)
                        ? LintOutcome.Reason.NO_YAML
                        : LintOutcome.Reason.NO_CONFIGURATION;
        return new LintOutcome.Skipped(path.toString(), reason);
    }

    private static boolean has(LintResult result, Code code) {
        return result.findings().stream().map(Finding::code).anyMatch(code::equals);
    }
}
