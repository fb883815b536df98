package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.vectors.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the jar that users run, in a process of its own. */
final class LeadlineJar {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final long SECONDS = 120;

    private final Path folder;
    private final Map<String, String> environment;

    private LeadlineJar(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** Runs where a user stands after cloning. */
    static LeadlineJar inProject() {
        return in(MODULE.resolveSibling("."));
    }

    static LeadlineJar in(Path folder) {
        return new LeadlineJar(folder.normalize(), Map.of());
    }

    LeadlineJar with(String variable, String value) {
        return new LeadlineJar(folder, Map.of(variable, value));
    }

    /** What came out of a run. */
    record Run(List<String> words, int code, String out, String err) {
        /** Compares everything with a reviewed file. */
        void verify(String name) {
            String text = "$ leadline " + String.join(" ", words) + "\nexit code " + code + "\n"
                    + section("standard output", out) + section("standard error", err);
            Golden.of("cli", name).verify(text);
        }

        private static String section(String title, String text) {
            return text.isEmpty() ? "" : "--- " + title + "\n" + text + (text.endsWith("\n") ? "" : "(no line end)\n");
        }
    }

    Run run(String... words) {
        return runWithInput(new byte[0], words);
    }

    Run runWithInput(byte[] input, String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
        command.add(MODULE.resolve("target").resolve("leadline.jar").toString());
        command.addAll(List.of(words));
        try {
            Path in = Files.createTempFile("leadline", ".in");
            Path out = Files.createTempFile("leadline", ".out");
            Path err = Files.createTempFile("leadline", ".err");
            Files.write(in, input);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeAll(List.of("NO_COLOR", "JAVA_TOOL_OPTIONS", "CLICOLOR_FORCE"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("ends in time: " + List.of(words))
                    .isTrue();
            Run run = new Run(List.of(words), process.exitValue(), text(out), text(err));
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
