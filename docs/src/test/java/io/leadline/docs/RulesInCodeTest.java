package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.ResourceMapping;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.config.yaml.ConfigWriter;
import io.leadline.k8s.ConfigMapWriter;
import org.junit.jupiter.api.Test;

class RulesInCodeTest {
    @Test
    void makesTheConfigurationThatTheReaderReads() {
        // region build
        DiscoveryRule rps = DiscoveryRule.discovering("http_requests_total{namespace!=\"\",pod!=\"\"}")
                .associatedBy(ResourceMapping.builder()
                        .override("namespace", "namespace")
                        .override("pod", "pod")
                        .build())
                .named("^(.*)_total$", "${1}_per_second")
                .queriedBy("sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)");
        AdapterConfig config = AdapterConfig.builder().addRules(rps).build();
        // endregion
        assertThat(config).isEqualTo(ConfigReader.read("""
                rules:
                - seriesQuery: http_requests_total{namespace!="",pod!=""}
                  resources:
                    overrides:
                      namespace: {resource: namespace}
                      pod: {resource: pod}
                  name: {matches: '^(.*)_total$', as: '${1}_per_second'}
                  metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
                """).orThrow());
    }

    @Test
    void writesWhatTheAdapterReadsBack() {
        AdapterConfig config = AdapterConfig.builder()
                .addExternalRules(DiscoveryRule.discovering("queue_depth")
                        .associatedBy(
                                ResourceMapping.builder().namespaced(false).build())
                        .namedAsTheSeries()
                        .queriedBy("sum(<<.Series>>{<<.LabelMatchers>>})"))
                .build();
        // region write
        String yaml = ConfigWriter.write(config);
        String manifest = ConfigMapWriter.write(config, "monitoring", "adapter-config");
        // endregion
        assertThat(ConfigReader.read(yaml).orThrow()).isEqualTo(config);
        assertThat(manifest).startsWith("apiVersion: v1\nkind: ConfigMap\n");
    }
}
