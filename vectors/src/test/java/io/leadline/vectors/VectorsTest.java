package io.leadline.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorsTest {
    private static final String PROPERTY = "leadline.vectors";

    private final Optional<String> before = Optional.ofNullable(System.getProperty(PROPERTY));

    @TempDir
    private Path directory;

    @BeforeEach
    void useTheCopies() {
        System.clearProperty(PROPERTY);
    }

    @AfterEach
    void useWhatWasUsedBefore() {
        before.ifPresentOrElse(value -> System.setProperty(PROPERTY, value), () -> System.clearProperty(PROPERTY));
    }

    @ParameterizedTest
    @CsvSource({"adapter, query", "adapter, config", "gotext, regex", "promql, lex"})
    void holdsCopiesForEachFolder(String folder, String op) {
        assertThat(Vectors.rows(folder, op)).isNotEmpty();
    }

    @Test
    void passesOverWhatIsNotThere() {
        assertThat(Vectors.rows("adapter", "nothing")).isEmpty();
        assertThat(Vectors.files("nothing")).isEmpty();
        assertThat(Vectors.folders("nothing")).isEmpty();
        assertThat(Vectors.text("adapter/nothing.json")).isEmpty();
    }

    @Test
    void listsFilesAndFoldersBesideEachOther() {
        assertThat(Vectors.files("adapter")).contains("query.jsonl").isSorted();
        assertThat(Vectors.folders("api")).contains("main");
    }

    @Test
    void namesEveryCopyInItsIndex() {
        List<String> index = Vectors.resource("index.txt").orElseThrow().lines().toList();

        assertThat(index)
                .isSorted()
                .allMatch(path -> Vectors.class.getResource(path + ".gz") != null)
                .noneMatch(path -> path.contains("public-"));
    }

    @Test
    void hasAReasonForEveryException() {
        List<String> entries = Vectors.resource("exceptions.txt")
                .orElseThrow()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        assertThat(entries).allMatch(line -> line.matches("[a-z]+/[a-z_]+ \\S+ \\S.{20,}"));
    }

    @Test
    void readsAnotherDirectoryInsteadOfTheCopies() throws IOException {
        write("adapter/public-mixed.jsonl", "{\"op\":\"query\",\"id\":\"1\"}\n{\"op\":\"rules\",\"id\":\"2\"}\n\n");
        write("promql/lex_more.jsonl", "{\"text\":\"up\"}\n");
        write("promql/parse.jsonl", "{\"text\":\"down\"}\n");
        write("api/other/config.yaml", "rules: []\n");
        System.setProperty(PROPERTY, directory.toString());

        assertThat(Vectors.rows("adapter", "query")).containsExactly(Vectors.json("{\"op\":\"query\",\"id\":\"1\"}"));
        assertThat(Vectors.rows("promql", "lex")).containsExactly(Vectors.json("{\"text\":\"up\"}"));
        assertThat(Vectors.folders("api")).containsExactly("other");
        assertThat(Vectors.text("api/other/config.yaml")).contains("rules: []\n");
        assertThat(Vectors.rows("gotext", "regex")).isEmpty();
    }

    @Test
    void readsDeepNesting() {
        String deep = "[".repeat(5000) + "]".repeat(5000);

        assertThat(Vectors.json(deep).isArray()).isTrue();
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
