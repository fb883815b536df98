package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of examples/own-check, found by the command on the class path and on the module path. */
class OwnCheckTest {
    private static final Path EXAMPLE = Path.of("examples/own-check/src/main");

    /** What a program with modules has on its path: the libraries that are needed, and none of the tests'. */
    private static final Pattern MODULES = Pattern.compile(
            "leadline-(cli|lint|k8s-binding|core|promql)-|jackson|antlr4"
                    + "|automaton|snakeyaml|jspecify|picocli|commonmark|diff-utils|(cli|lint|k8s-binding|core|promql)/target/classes");

    @TempDir
    private static Path classes = Path.of("");

    @BeforeAll
    static void compileTheExample() throws IOException {
        List<String> words = new ArrayList<>(List.of("-d", classes.toString(), "-p", modulePath(), "--release", "17"));
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(words::add);
        }
        StringWriter problems = new StringWriter();
        PrintWriter out = new PrintWriter(problems);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(out, out, words.toArray(String[]::new));
        assertThat(code).as(problems.toString()).isZero();
        Path services = Path.of("META-INF/services/io.leadline.lint.CheckProvider");
        Files.createDirectories(classes.resolve("META-INF/services"));
        Files.copy(EXAMPLE.resolve("resources").resolve(services), classes.resolve(services));
    }

    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> MODULES.matcher(entry.replace('\\', '/')).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("lint", "--format", "compact", "examples/flawed/adapter.yaml"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void verify(String output) {
        assertThat(output)
                .contains(
                        "examples/flawed/adapter.yaml:10:9: warning[TEAM001] the name of the metric does not begin with `shop_`")
                .contains("error[PA503]");
    }

    @Test
    void isFoundOnTheClassPath() throws IOException {
        verify(run(
                "-cp", System.getProperty("java.class.path") + File.pathSeparator + classes, "io.leadline.cli.Main"));
    }

    @Test
    void isFoundOnTheModulePath() throws IOException {
        verify(run("-p", modulePath() + File.pathSeparator + classes, "-m", "io.leadline.cli/io.leadline.cli.Main"));
    }
}
