package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.yaml.ConfigReader;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.SeriesReader;
import io.leadline.k8s.ApiResources;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTest {
    @TempDir
    private Path folder;

    @Test
    void streamsAFileIntoARegistry() throws IOException {
        Path file = Files.writeString(folder.resolve("series.txt"), """
                http_requests_total{namespace="shop",pod="web-1"}
                http_requests_total{namespace="shop",pod=
                http_requests_total{namespace="shop",pod="web-2"}
                """);
        AdapterRules rules = RuleCompiler.compile(ConfigReader.read("""
                rules:
                - seriesQuery: http_requests_total
                  resources: {template: <<.Resource>>}
                  metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
                """).orThrow(), ApiResources.builtIn())
                .orThrow();
        // region read
        MetricRegistry registry;
        try (SeriesReader series = SeriesReader.of("series.txt", Files.newInputStream(file))) {
            registry = MetricRegistry.discover(rules, series);
            series.diagnostics().forEach(problem -> System.err.println(problem.message()));
        }
        // endregion
        assertThat(registry.customMetrics())
                .extracting(metric -> metric.id())
                .containsExactly("namespaces/http_requests_total", "pods/http_requests_total(namespaced)");
    }
}
