package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadline.diagnostic.Validated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that people published, as they published them: most are manifests or Helm values. */
class PublishedConfigsTest {
    @Test
    void findsAConfigurationOrSaysWhereThereIsNone() throws IOException {
        Path folder = Path.of(System.getProperty("leadline.data", "../../shared/data"), "configs");
        assumeTrue(Files.isDirectory(folder), "no published configurations here");
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        List<ConfigFile> read = new ArrayList<>();
        for (Path file : files) {
            Validated<ConfigFile> result = ConfigFileReader.read(file);
            assertThat(result.diagnostics())
                    .as(file.toString())
                    .allMatch(d -> d.span().isPresent());
            if (!result.hasErrors()) {
                read.add(result.orThrow());
            }
        }
        assertThat(read).hasAtLeastOneElementOfType(ConfigFile.Bare.class);
        assertThat(read).hasAtLeastOneElementOfType(ConfigFile.InConfigMap.class);
    }
}
