package io.leadline.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.ResourceMapping;
import io.leadline.config.ResourceRule;
import io.leadline.config.ResourceRules;
import io.leadline.golang.PrometheusDuration;
import io.leadline.vectors.Vectors;
import org.junit.jupiter.api.Test;

class ConfigWriterTest {
    @Test
    void writesWhatPeopleWouldWrite() {
        AdapterConfig config = AdapterConfig.builder()
                .addRules(DiscoveryRule.discovering("http_requests_total{namespace!=\"\",pod!=\"\"}")
                        .droppingNames("^container_.*")
                        .associatedBy(ResourceMapping.builder()
                                .override("namespace", "namespace")
                                .override("deploy", "apps", "deployment")
                                .build())
                        .named("^(.*)_total$", "${1}_per_second")
                        .queriedBy("sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m]))\nby (<<.GroupBy>>)\n"))
                .addExternalRules(DiscoveryRule.discovering("queue_length")
                        .associatedBy(
                                ResourceMapping.builder().namespaced(false).build())
                        .namedAsTheSeries()
                        .queriedBy("yes"))
                .resourceRules(ResourceRules.builder()
                        .cpu(ResourceRule.builder()
                                .containerQuery("it's")
                                .containerLabel("container")
                                .build())
                        .window(PrometheusDuration.ofMillis(300_000))
                        .build())
                .build();

        assertThat(ConfigWriter.write(config)).isEqualTo("""
                        rules:
                        - seriesQuery: 'http_requests_total{namespace!="",pod!=""}'
                          seriesFilters:
                          - isNot: '^container_.*'
                          resources:
                            overrides:
                              namespace: {resource: namespace}
                              deploy: {group: apps, resource: deployment}
                          name:
                            matches: '^(.*)_total$'
                            as: '${1}_per_second'
                          metricsQuery: |
                            sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m]))
                            by (<<.GroupBy>>)
                        externalRules:
                        - seriesQuery: queue_length
                          resources:
                            namespaced: false
                          metricsQuery: 'yes'
                        resourceRules:
                          cpu:
                            containerQuery: 'it''s'
                            containerLabel: container
                          window: 5m
                        """);
        assertThat(ConfigReader.read(ConfigWriter.write(config)).orThrow()).isEqualTo(config);
    }

    @Test
    void everyRecordedConfigurationComesBack() {
        int accepted = 0;
        for (JsonNode row : Vectors.rows("adapter", "config")) {
            if (row.path("expect").path("ok").asBoolean()) {
                AdapterConfig config =
                        ConfigReader.read(VectorConfig.source(row)).orThrow();
                assertThat(ConfigReader.read(ConfigWriter.write(config)).orThrow())
                        .as(row.path("id").asText())
                        .isEqualTo(config);
                assertThat(ConfigJson.read(ConfigJson.write(config)).orThrow()).isEqualTo(config);
                accepted++;
            }
        }
        assertThat(accepted).isPositive();
    }

    @Test
    void writesAnEmptyConfigurationAsOne() {
        assertThat(ConfigWriter.write(AdapterConfig.builder().build())).isEqualTo("rules: []\n");
    }

    @Test
    void jsonSaysWhereItIsWrong() {
        assertThat(ConfigJson.read("{\"rules\":[{\"seriesQuery\":1,\"x\":2}],\"resourceRules\":{\"window\":\"5\"}}")
                        .diagnostics())
                .extracting(d -> d.message())
                .containsExactlyInAnyOrder(
                        "`/rules/0/seriesQuery` must be a text",
                        "`/rules/0/x` is no key of a rule",
                        "`/resourceRules/window` is no duration: not a valid duration string: \"5\"");
        assertThat(ConfigJson.read("{\"rules\":").hasErrors()).isTrue();
        assertThat(ConfigJson.read("").hasErrors()).isTrue();
        assertThat(ConfigJson.read("[".repeat(100_000)).hasErrors()).isTrue();
    }
}
