package io.leadline.lint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.lint.Catalogue;
import io.leadline.lint.settings.SettingsKey.Place;
import io.leadline.source.SourceText;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema says of settings what the reader says. They are in JSON here, which is YAML too. */
class SettingsSchemaTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);
    private static final JsonSchema SCHEMA = FACTORY.getSchema(SettingsSchema.toTree(CATALOGUE));

    private static boolean isValid(String json) throws JsonProcessingException {
        return SCHEMA.validate(new ObjectMapper().readTree(json)).isEmpty();
    }

    private static boolean isRead(String json) {
        return !SettingsReader.with(CATALOGUE, ReadLimits.defaults())
                .read(SourceText.of("leadline.yaml", json), Path.of(""))
                .hasErrors();
    }

    @Test
    void isASchema() {
        assertThat(FACTORY.getSchema(SchemaLocation.of(SchemaId.V7)).validate(SettingsSchema.toTree(CATALOGUE)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SettingsKey.class)
    void hasEachKeyWhereItMayStand(SettingsKey key) throws JsonProcessingException {
        String entry = "{\"" + key.word() + "\": null}";
        String inOverride = "{\"overrides\": [{\"paths\": [\"a\"], \"" + key.word() + "\": null}]}";

        assertThat(isValid(entry)).isEqualTo(Place.FILE.allows(key)).isEqualTo(isRead(entry));
        if (key != SettingsKey.PATHS) {
            assertThat(isValid(inOverride))
                    .isEqualTo(Place.OVERRIDE.allows(key))
                    .isEqualTo(isRead(inOverride));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"levels\": {\"unanchored-pattern\": \"off\", \"PA305\": \"error\", \"PA001\": \"info\"}}",
                "{\"maxLevel\": \"warning\", \"scrapeInterval\": \"30s\", \"metricsMaxAge\": \"1h30m\"}",
                "{\"apiResources\": [\"a.txt\"], \"strictResources\": true, \"chartDefaults\": false}",
                "{\"baseline\": \"known.txt\", \"exclude\": [\"generated\", \"*.draft.yaml\"]}",
                "{\"overrides\": [{\"paths\": [\"test/**\"], \"levels\": {\"PA208\": \"off\"}}]}"
            })
    void takesWhatTheReaderTakes(String json) throws JsonProcessingException {
        assertThat(isRead(json)).isTrue();
        assertThat(isValid(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"level\": {}}",
                "{\"levels\": {\"PA999\": \"off\"}}",
                "{\"levels\": {\"PA305\": \"fatal\"}}",
                "{\"levels\": {\"PA001\": \"off\"}}",
                "{\"maxLevel\": \"off\"}",
                "{\"scrapeInterval\": \"30\"}",
                "{\"apiResources\": \"a.txt\"}",
                "{\"strictResources\": \"yes\"}",
                "{\"baseline\": \"\"}",
                "{\"overrides\": [{\"levels\": {}}]}",
                "{\"overrides\": [{\"paths\": [\"a\"], \"baseline\": \"known.txt\"}]}"
            })
    void rejectsWhatTheReaderReports(String json) throws JsonProcessingException {
        assertThat(isRead(json)).isFalse();
        assertThat(isValid(json)).isFalse();
    }
}
