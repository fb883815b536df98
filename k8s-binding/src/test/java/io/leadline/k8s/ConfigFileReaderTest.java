package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.ResourceMapping;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigFileReaderTest {
    private static final String MANIFESTS = """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: monitoring
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: adapter-config
              namespace: monitoring
            data:
              readme: see the wiki
              rules.yml: |
                rules:
                - seriesQuery: 'up{pod!=""}'
                  metricsqery: x
            """;

    @Test
    void findsTheConfigurationInAConfigMapWithPositionsInTheFile() {
        Validated<ConfigFile> read = read(MANIFESTS);

        assertThat(read.value().orElseThrow().description())
                .isEqualTo("entry `rules.yml` of ConfigMap `monitoring/adapter-config`");
        DiscoveryRule rule = read.value().orElseThrow().config().rules().get(0);
        Span part = rule.seriesQuery().part(3, 6).orElseThrow().outermost();
        assertThat(part.text()).isEqualTo("pod");
        assertThat(part.position()).hasToString("15:24");
        assertThat(found(read))
                .containsExactly(
                        "1:1 PA004 skipped Namespace `monitoring`",
                        "12:3 PA004 skipped entry `readme`",
                        "16:7 PA102 `metricsqery` is no key of a rule");
    }

    @Test
    void readsABareConfiguration() {
        Validated<ConfigFile> read = read("rules:\n- seriesQuery: up\n");
        assertThat(read.orThrow()).isInstanceOf(ConfigFile.Bare.class);
        assertThat(read.orThrow().description()).isEqualTo("adapter configuration");
    }

    @Test
    void looksIntoLists() {
        Validated<ConfigFile> read = read("""
                kind: List
                apiVersion: v1
                items:
                - {kind: Service, metadata: {name: s}}
                - kind: ConfigMap
                  metadata: {name: c}
                  data: {config.yaml: "rules: []"}
                """);
        assertThat(read.orThrow().description()).isEqualTo("entry `config.yaml` of ConfigMap `c`");
    }

    @Test
    void readsAllConfigurationsOfAStreamInTheirOrder() {
        SourceText stream = SourceText.of("file.yaml", """
                kind: ConfigMap
                metadata: {name: one}
                data:
                  custom.yaml: "rules: []"
                  broken.yaml: |
                    rules:
                    - [
                ---
                kind: Service
                metadata: {name: s}
                ---
                kind: ConfigMap
                metadata: {name: two}
                data:
                  config.yaml: "externalRules: [{a: b}]"
                """);
        ConfigFiles files = ConfigFileReader.readAll(stream);

        assertThat(files.each()).extracting(read -> read.value().isPresent()).containsExactly(true, false, true);
        assertThat(files.all().value().orElseThrow())
                .extracting(ConfigFile::description)
                .containsExactly("entry `custom.yaml` of ConfigMap `one`", "entry `config.yaml` of ConfigMap `two`");
        assertThat(found(files.all()))
                .hasSize(3)
                .contains("9:1 PA004 skipped Service `s`", "15:34 PA102 `a` is no key of a rule");
    }

    @Test
    void takesTheUsualOneOfSeveralAndNamesTheOthers() {
        Validated<ConfigFile> read = read("""
                kind: ConfigMap
                metadata: {name: one}
                data: {custom.yaml: "rules: []"}
                ---
                kind: ConfigMap
                metadata: {name: two}
                data: {config.yaml: "rules: []"}
                """);
        assertThat(read.orThrow().description()).isEqualTo("entry `config.yaml` of ConfigMap `two`");
        assertThat(found(read)).containsExactly("3:8 PA004 skipped entry `custom.yaml` of ConfigMap `one`");
    }

    @Test
    void readsTheOnlyEntryEvenIfItIsBroken() {
        Validated<ConfigFile> read = read("kind: ConfigMap\ndata:\n  x: |\n    rules: [\n");
        assertThat(read.value()).isEmpty();
        assertThat(found(read)).singleElement().asString().startsWith("5:1 PA101");
    }

    @Test
    void saysWhatAFileIsThatHoldsNoConfiguration() {
        assertThat(found(read("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n")))
                .containsExactly("1:1 PA103 Deployment `a` holds no configuration");
        assertThat(found(read("apiVersion: v1\nkind: Pod\n---\napiVersion: v1\nkind: Service\n")))
                .containsExactly("1:1 PA103 none of 2 objects holds a configuration");
        assertThat(found(read("apiVersion: v1\nkind: ConfigMap\ndata: {a: b, c: d}\n")))
                .containsExactly("1:1 PA103 no entry of ConfigMap holds a configuration");
    }

    @Test
    void reportsAStreamThatBreaksBehindTheConfigMap() {
        Validated<ConfigFile> read = read("kind: ConfigMap\ndata: {a: 'rules: []'}\n---\n\"\n");
        assertThat(read.value()).isPresent();
        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.PA101);
    }

    @Test
    void writesConfigMapsThatItReads() {
        AdapterConfig config = AdapterConfig.builder()
                .addRules(DiscoveryRule.discovering("up{pod!=\"\"}")
                        .associatedBy(ResourceMapping.byTemplate("<<.Resource>>"))
                        .namedAsTheSeries()
                        .queriedBy("a\n\nb\n\n\n"))
                .build();
        String manifest = ConfigMapWriter.write(config, "monitoring", "adapter-config");
        assertThat(manifest).startsWith("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: adapter-config\n");
        Validated<ConfigFile> read = read(manifest);
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.orThrow().config()).isEqualTo(config);
        assertThatIllegalArgumentException().isThrownBy(() -> ConfigMapWriter.write(config, "a b", "c"));
    }

    private static Validated<ConfigFile> read(String text) {
        return ConfigFileReader.read(SourceText.of("file.yaml", text));
    }

    private static List<String> found(Validated<?> read) {
        return read.diagnostics().stream()
                .map(d -> d.span().orElseThrow().position() + " " + d.code() + " " + d.message())
                .toList();
    }
}
