package io.leadline.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.AdapterConfig;
import io.leadline.diagnostic.Validated;
import io.leadline.golang.GoText;
import io.leadline.source.SourceText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a configuration holds comes back from YAML and from JSON. */
class ConfigWriterPropertyTest {
    @Property(tries = 300)
    void yamlComesBackAsTheSameConfiguration(@ForAll("configs") AdapterConfig config) {
        String yaml = ConfigWriter.write(config);
        Validated<AdapterConfig> read = ConfigReader.read(yaml);
        assertThat(read.diagnostics()).as(yaml).isEmpty();
        assertThat(read.value()).as(yaml).contains(config);
        assertThat(GoText.isValidUtf8(yaml)).isTrue();
    }

    @Property(tries = 100)
    void jsonComesBackAsTheSameConfiguration(@ForAll("configs") AdapterConfig config) {
        String json = ConfigJson.write(config);
        assertThat(ConfigJson.read(json).orThrow()).as(json).isEqualTo(config);
    }

    @Property(tries = 200)
    void noTextMakesTheReaderThrow(@ForAll("texts") String start, @ForAll("texts") String rest) {
        String text = "rules:\n- seriesQuery: " + start + "\n  name: " + rest;
        assertThat(ConfigReader.read(SourceText.of("any", text))).isNotNull();
        assertThat(ConfigReader.read(SourceText.of("any", start + rest))).isNotNull();
    }

    @Provide
    Arbitrary<AdapterConfig> configs() {
        return ArbitraryConfigs.configs();
    }

    @Provide
    Arbitrary<String> texts() {
        return ArbitraryConfigs.texts();
    }
}
