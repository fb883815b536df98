package io.leadline.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs the command as a reader at the root of the project does, and shows what the terminal then shows. */
final class Terminal {
    private static final String HEAD = " | head -n ";

    private Terminal() {}

    /**
     * The prompt with a command line and all that it prints.
     *
     * @param line words after {@code leadline}, separated by blanks, perhaps in single quotes; behind them {@code |
     *     head -n N} for the start only
     */
    static String session(String line) {
        int pipe = line.indexOf(HEAD);
        String command = pipe < 0 ? line : line.substring(0, pipe);
        long shown = pipe < 0 ? Long.MAX_VALUE : Long.parseLong(line.substring(pipe + HEAD.length()));
        return "$ ./leadline " + line + "\n"
                + run(Path.of(""), words(command)).output().lines().limit(shown).collect(Collectors.joining("\n"));
    }

    /** Splits as a shell does, as far as pages need it: a word in single quotes is one. */
    private static List<String> words(String command) {
        return Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    /**
     * How a run ended.
     *
     * @param code the exit code
     * @param output all that was printed
     */
    record Run(int code, String output) {}

    /** Runs the command in a folder. */
    static Run run(Path folder, List<String> words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.leadline.cli.Main"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // The Java machine says that it picked them up.
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
