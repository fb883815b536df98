package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class HelmValuesSchemaTest {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);
    private static final JsonSchema SCHEMA = FACTORY.getSchema(HelmValuesSchema.toTree());
    private static final String VALUES = """
            prometheus:
              url: http://prometheus
            rules:
              default: false
              existing:
              custom:
              - seriesQuery: up
                resources: {template: <<.Resource>>}
              external:
              - seriesQuery: up
                resources: {namespaced: no}
              resource:
                window: 5m
            """;

    private static Set<ValidationMessage> problems(String yaml) {
        Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(new ObjectMapper().valueToTree(document));
    }

    @Test
    void isASchema() {
        assertThat(FACTORY.getSchema(SchemaLocation.of(SchemaId.V7)).validate(HelmValuesSchema.toTree()))
                .isEmpty();
    }

    @Test
    void takesValuesOfTheChartAndOfAChartAroundIt() {
        assertThat(problems(VALUES)).isEmpty();
        assertThat(problems("prometheus-adapter:\n" + VALUES.indent(2))).isEmpty();
        assertThat(problems("other: {rules: [anything]}\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules: []",
                "rules: {externals: []}",
                "rules: {custom: {seriesQuery: up}}",
                "rules: {custom: [{seriesquery: up}]}",
                "rules: {resource: {window: five}}",
                "prometheus-adapter: {rules: {custom: 1}}",
                "prometheusAdapter: {rules: {custom: 1}}",
            })
    void refusesWhatTheChartMakesNoConfigurationOf(String yaml) {
        assertThat(problems(yaml)).isNotEmpty();
    }

    @Test
    void describesEachKey() {
        HelmValuesSchema.toTree()
                .at("/properties/rules/properties")
                .forEach(key -> assertThat(key.path("description").asText()).contains("Default"));
    }
}
