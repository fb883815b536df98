package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.source.SourceText;
import io.leadline.vectors.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One linter for many files at once: what threads share does not show. */
class ParallelLintTest {
    /** Checks that decide about names share the most. */
    private static final List<String> CHECKS = List.of("PA206", "PA207", "PA403", "PA508", "PA601", "PA901");

    private final Linter linter = Linter.standard();

    @Test
    void findsTheSameInParallel() throws IOException {
        List<SourceText> files = cases();
        // First in parallel, while nothing is known yet of any pattern.
        List<String> parallel = files.parallelStream().map(this::findings).toList();
        List<String> serial = files.stream().map(this::findings).toList();

        assertThat(parallel).isEqualTo(serial);
        assertThat(String.join("", serial)).contains(CHECKS);
    }

    private String findings(SourceText file) {
        return linter.lint(file).findings().toString();
    }

    private static List<SourceText> cases() throws IOException {
        List<SourceText> files = new ArrayList<>();
        for (String check : CHECKS) {
            try (Stream<Path> list = Files.list(Golden.of("checks", check).path(""))) {
                for (Path file : list.filter(one -> one.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    files.add(SourceText.of(file.toString(), Files.readString(file)));
                }
            }
        }
        return files;
    }
}
