package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.association.GroupResource;
import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.Validated;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.ExternalMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.promql.Labels;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryFailure;
import io.leadline.query.QueryResult;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.MetricRule;
import io.leadline.rule.ResourceMetricRules;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import io.leadline.vectors.Vectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Files that people published, as they published them: most are manifests or Helm values. What the adapter accepts is
 * read, compiled against the resources of a cluster and rendered; the rest is rejected with a place.
 */
class PublishedConfigsTest {
    private static final AssumingMapper CLUSTER = AssumingMapper.over(ApiResources.builtIn());
    private static final String NO_METRICS_QUERY = "empty query produced by metrics query template";

    /** What holds none: a ConfigMap and examples that are no YAML, values of another chart, sources in comments. */
    private static final Set<Code> REASONS = Set.of(Code.PA101, Code.PA103);

    @Test
    void findsAConfigurationOrSaysWhereThereIsNone() throws IOException {
        List<ConfigFile> read = new ArrayList<>();
        for (Path file : files()) {
            ConfigFiles result = ConfigFileReader.readAll(file);
            Validated<ConfigFile> one = result.one();
            assertThat(one.diagnostics())
                    .as(file.toString())
                    .allMatch(d -> d.span().isPresent());
            one.value()
                    .ifPresentOrElse(
                            read::add,
                            () -> assertThat(one.diagnostics())
                                    .as(file.toString())
                                    .filteredOn(d -> d.severity() == Severity.ERROR)
                                    .singleElement()
                                    .matches(d -> REASONS.contains(d.code())));
        }
        assertThat(read).hasAtLeastOneElementOfType(ConfigFile.Bare.class);
        assertThat(read).hasAtLeastOneElementOfType(ConfigFile.InConfigMap.class);
        assertThat(read).hasAtLeastOneElementOfType(ConfigFile.InHelmValues.class);
        assertThat(read).hasAtLeastOneElementOfType(ConfigFile.InHelmRelease.class);
        assertThat(read).hasAtLeastOneElementOfType(ConfigFile.Nested.class);
        assertThat(read).hasAtLeastOneElementOfType(ConfigFile.RuleList.class);
    }

    @Test
    void findsRulesInEveryFileThatWritesSome() throws IOException {
        for (Path file : files()) {
            Validated<List<ConfigFile>> all = ConfigFileReader.readAll(file).all();
            boolean writesRules = Files.readAllLines(file).stream()
                    .map(line -> line.replace("\"", "").strip())
                    .anyMatch(line -> line.startsWith("- seriesQuery:") || line.startsWith("containerQuery:"));
            boolean hasRules = all.value().stream()
                    .flatMap(List::stream)
                    .map(ConfigFile::config)
                    .anyMatch(config -> !config.rules().isEmpty()
                            || !config.externalRules().isEmpty()
                            || config.resourceRules().isPresent());
            boolean isBroken = all.diagnostics().stream().anyMatch(d -> d.code().equals(Code.PA101));
            assertThat(hasRules || isBroken || !writesRules).as(file.toString()).isTrue();
        }
    }

    @Test
    void knowsTheDefaultRulesThatTheChartRenders() throws IOException {
        AdapterConfig defaults = ConfigReader.read(ChartDefaults.source()).orThrow();
        long equal = 0;
        for (Path file : files()) {
            ConfigFiles found = ConfigFileReader.readAll(file);
            equal += found.each().stream()
                    .flatMap(read -> read.value().stream())
                    .filter(ConfigFile.InConfigMap.class::isInstance)
                    .filter(read -> read.config().rules().equals(defaults.rules()))
                    .count();
        }
        assertThat(equal).as("ConfigMaps that the chart rendered").isPositive();
    }

    @Test
    void rendersAQueryForEveryMetricThatARuleExposes() throws IOException {
        Map<String, AdapterConfig> configs = accepted();
        int rendered = 0;
        for (Map.Entry<String, AdapterConfig> entry : configs.entrySet()) {
            Validated<AdapterRules> rules = RuleCompiler.compile(entry.getValue(), CLUSTER);
            assertThat(rules.diagnostics())
                    .as(entry.getKey())
                    .allMatch(d -> d.span().isPresent());
            assertThat(rules.hasErrors()).as(entry.getKey()).isFalse();
            for (QueryResult result : queries(rules.orThrow())) {
                // Examples in documentation leave parts of a rule out.
                assertThat(result.failure().map(QueryFailure::error).orElse(NO_METRICS_QUERY))
                        .as(entry.getKey())
                        .isEqualTo(NO_METRICS_QUERY);
                rendered += result.query().isPresent() ? 1 : 0;
            }
        }
        assertThat(rendered).isGreaterThan(configs.size());
    }

    /** Every rule that associates series with anything exposes something, so that none is passed over. */
    private static List<QueryResult> queries(AdapterRules rules) {
        List<QueryResult> queries = new ArrayList<>();
        for (MetricRule rule : rules.custom().rules()) {
            MetricRegistry registry = MetricRegistry.discover(rules, List.of(sample(rule)));
            assertThat(registry.customMetrics().isEmpty()).as(rule.toString()).isEqualTo(!associates(rule));
            for (CustomMetric metric : registry.customMetrics()) {
                queries.add(registry.query(MetricRequest.of(metric.resource(), metric.name())
                        .inNamespace(metric.namespaced() ? "shop" : "")
                        .named("web-0")));
            }
        }
        for (MetricRule rule : rules.external().rules()) {
            MetricRegistry registry = MetricRegistry.discover(rules, List.of(sample(rule)));
            assertThat(registry.externalMetrics()).as(rule.toString()).isNotEmpty();
            for (ExternalMetric metric : registry.externalMetrics()) {
                ExternalMetricRequest request = ExternalMetricRequest.of(metric.name());
                // Without a label for namespaces such a rule answers no request that comes from one.
                queries.add(registry.query(labelsNamespaces(rule) ? request.inNamespace("shop") : request));
            }
        }
        rules.resource().ifPresent(outcome -> {
            ResourceMetricRules resource = outcome.orThrow();
            Stream.of(resource.cpu(), resource.memory()).forEach(rule -> {
                queries.add(rule.renderPods("shop", List.of("web-0", "web-1")));
                queries.add(rule.renderNodes(List.of("node-a")));
            });
        });
        return queries;
    }

    private static boolean associates(MetricRule rule) {
        return rule.labels().template().isPresent()
                || !rule.labels().overrides().isEmpty();
    }

    private static boolean labelsNamespaces(MetricRule rule) {
        return rule.labels()
                .labelFor(new GroupResource("", "namespaces"))
                .value()
                .isPresent();
    }

    private static Labels sample(MetricRule rule) {
        return SampleSeries.of(rule).orElseThrow(() -> new AssertionError("no series comes to mind for " + rule));
    }

    /** The files that hold a configuration, and what charts make of Helm values where that is recorded. */
    private static Map<String, AdapterConfig> accepted() throws IOException {
        Map<String, AdapterConfig> configs = new LinkedHashMap<>();
        for (Path file : files()) {
            Validated<ConfigFile> read = ConfigFileReader.read(file);
            if (!read.hasErrors()) {
                configs.put(file.toString(), read.orThrow().config());
            }
        }
        for (JsonNode row : Vectors.rows("adapter", "config")) {
            if (row.has("source") && row.path("expect").path("ok").asBoolean()) {
                String id =
                        row.path("id").asText() + " of " + row.path("source").asText();
                SourceText source = SourceText.of(id, row.path("yaml").asText());
                configs.put(id, ConfigReader.read(source).orThrow());
            }
        }
        return configs;
    }

    private static List<Path> files() throws IOException {
        Path folder = Path.of(System.getProperty("leadline.data", "../../shared/data"), "configs");
        assumeTrue(Files.isDirectory(folder), "no published configurations here");
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
