package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"lint", "fix", "validate", "explain"})
    void reportsABugInAFewWords(String command) {
        int code = run(command, StackOverflowError::new);

        assertThat(code).isEqualTo(ExitCode.INTERNAL);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("leadline: internal error, which is a bug of leadline: java.lang.StackOverflowError\n")
                .contains("cli.MainTest")
                .hasLineCount(2);
    }

    @Test
    void saysHowToGiveMoreMemory() {
        int code = run("lint", OutOfMemoryError::new);

        assertThat(code).isEqualTo(ExitCode.INTERNAL);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("-Xmx").hasLineCount(1);
    }

    private int run(String command, Supplier<Error> error) {
        InputStream in = new InputStream() {
            @Override
            public int read() {
                throw error.get();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                throw error.get();
            }
        };
        PrintStream output = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream problems = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(new String[] {command, "-"}, in, output, problems, Map.of());
    }
}
