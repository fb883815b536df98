package io.leadline.cli;

import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.lint.files.LintInput;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The configurations that a command reads: files, folders and standard input. */
final class FileArguments {
    /** What standard input is called if nobody calls it anything else. */
    static final String STDIN_NAME = "<stdin>";

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files with configurations: bare, in ConfigMaps, or as Helm values, also of Flux and Argo CD; folders, "
                            + "in which *.yaml, *.yml and *.json are looked at; `-` for standard input.")
    private List<String> words = List.of();

    @Option(
            names = "--stdin-filename",
            paramLabel = "NAME",
            description = "What standard input is called, and the file whose settings count for it.")
    private Optional<String> stdinName = Optional.empty();

    /** What stands on the command line. */
    List<String> words() {
        return words;
    }

    /** Whether a folder is named, in which there may be any number of files. */
    boolean hasFolder() {
        return words.stream().anyMatch(word -> !word.equals(Inputs.STDIN) && Files.isDirectory(path(word)));
    }

    /**
     * The inputs in their order.
     *
     * @throws UsageException if standard input is named twice, or a word is no path
     */
    List<LintInput> inputs(Console console) {
        if (words.stream().filter(Inputs.STDIN::equals).count() > 1) {
            throw new UsageException("standard input can be read once");
        }
        return words.stream().map(word -> input(word, console)).toList();
    }

    private LintInput input(String word, Console console) {
        if (!word.equals(Inputs.STDIN)) {
            return new LintInput.At(path(word));
        }
        String name = stdinName.orElse(STDIN_NAME);
        return new LintInput.Text(
                name, path(stdinName.orElse("stdin")), () -> InputFile.read(name, console.in(), ReadLimits.defaults()));
    }

    static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new UsageException("not a path: " + word);
        }
    }
}
