package io.leadline.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.config.AdapterConfig;
import io.leadline.diagnostic.Validated;
import io.leadline.vectors.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Configurations that people published: what the adapter accepts is read, the rest is rejected with a place. */
class RealConfigsTest {
    @Test
    void readsOrRejectsEveryPublishedFileAsTheAdapterDoes() throws IOException {
        Path folder = Path.of(System.getProperty("leadline.data", "../../shared/data"), "configs");
        assumeTrue(Files.isDirectory(folder), "no published configurations here");
        List<JsonNode> rows = Vectors.rows("adapter", "config");
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Validated<AdapterConfig> read = ConfigReader.read(file);
            if (read.hasErrors()) {
                assertThat(read.diagnostics())
                        .as(file.toString())
                        .allMatch(d -> d.span().isPresent());
            }
            String text = Files.readString(file);
            rows.stream()
                    .filter(row -> row.path("yaml").asText().equals(text))
                    .forEach(row -> assertThat(read.hasErrors())
                            .as(file.toString())
                            .isNotEqualTo(row.path("expect").path("ok").asBoolean()));
        }
    }
}
