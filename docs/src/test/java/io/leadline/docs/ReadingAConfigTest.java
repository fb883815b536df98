package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.k8s.ConfigFile;
import io.leadline.k8s.ConfigFileReader;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingAConfigTest {
    @TempDir
    private Path folder;

    @Test
    void readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), """
                rules:
                - seriesQuery: http_requests_total{namespace!="",pod!=""}
                  metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
                """);
        List<String> queries = new ArrayList<>();
        // region read
        AdapterConfig config = ConfigReader.read(file).orThrow();
        for (DiscoveryRule rule : config.rules()) {
            queries.add(rule.seriesQuery().value());
        }
        // endregion
        assertThat(queries).containsExactly("http_requests_total{namespace!=\"\",pod!=\"\"}");
    }

    @Test
    void findsAllProblemsAtOnce() {
        // region problems
        Validated<AdapterConfig> read = ConfigReader.read("""
                rules:
                - seriesquery: http_requests_total
                  seriesFilters:
                  - isNot: [a, b]
                """);
        List<String> problems = new ArrayList<>();
        for (Diagnostic problem : read.diagnostics()) {
            Span place = problem.span().orElseThrow();
            problems.add(place.position() + " " + problem.code() + " " + place.text());
        }
        // endregion
        assertThat(problems).containsExactly("2:3 PA102 seriesquery", "4:12 PA103 [a, b]");
        assertThat(read.value())
                .hasValueSatisfying(config -> assertThat(config.rules()).hasSize(1));
    }

    @Test
    void knowsWhereEachValueWasWritten() {
        // region places
        AdapterConfig config = ConfigReader.read("""
                rules:
                - seriesQuery: http_requests_total
                  metricsQuery: >-
                    sum(<<.Series>>{<<.LabelMatchers>>})
                    by (<<.GroupBy>>)
                """).orThrow();
        var query = config.rules().get(0).metricsQuery();
        int start = query.value().indexOf("<<.GroupBy>>");
        Span groupBy = query.part(start, start + "<<.GroupBy>>".length()).orElseThrow();
        // endregion
        assertThat(groupBy.position()).hasToString("5:9");
        assertThat(groupBy.text()).isEqualTo("<<.GroupBy>>");
    }

    @Test
    void findsTheConfigurationInAConfigMap() {
        SourceText manifest = SourceText.of("manifest.yaml", """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: adapter-config, namespace: monitoring}
                data:
                  config.yaml: |
                    rules:
                    - seriesQuery: http_requests_total
                      metricQuery: sum(<<.Series>>)
                """);
        // region configmap
        Validated<ConfigFile> file = ConfigFileReader.read(manifest);
        AdapterConfig config = file.value().orElseThrow().config();
        Diagnostic problem = file.diagnostics().get(0);
        // endregion
        assertThat(config.rules()).hasSize(1);
        assertThat(problem.span().orElseThrow().position()).hasToString("8:7");
    }
}
