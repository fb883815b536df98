package io.leadline.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.NameMapping;
import io.leadline.config.ResourceMapping;
import io.leadline.config.ResourceRule;
import io.leadline.config.ResourceRules;
import io.leadline.config.SeriesFilter;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.vectors.Vectors;
import io.leadline.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigSchemaTest {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);
    private static final ObjectNode TREE = ConfigSchema.toTree();
    private static final JsonSchema SCHEMA = FACTORY.getSchema(TREE);

    /** What an editor has lost before it asks the schema, and a number that is too large. */
    private static final Pattern HIDDEN =
            Pattern.compile("already set in (type|map)|cannot unmarshal !!str `yes` into bool|duration out of range");

    /** A mapping in place of a key. */
    private static final Set<String> WITHOUT_KEY = Set.of("config-hand-0265", "config-hand-0269");

    private static Set<ValidationMessage> problems(SourceText source, DocumentJson.Version version) {
        return SCHEMA.validate(DocumentJson.first(source, version));
    }

    @Test
    void isASchema() {
        JsonSchema metaSchema = FACTORY.getSchema(SchemaLocation.of(SchemaId.V7));

        assertThat(metaSchema.validate(ConfigSchema.toTree())).isEmpty();
        assertThat(metaSchema.validate(ConfigSchema.toTree().put("type", "nothing")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesWhatTheAdapterLoads(DocumentJson.Version version) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : Vectors.rows("adapter", "config")) {
            if (row.path("expect").path("ok").asBoolean()) {
                Set<ValidationMessage> problems = problems(VectorConfig.source(row), version);
                problems.forEach(problem -> wrong.add(row.path("id").asText() + " " + problem));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refusesKeysAndTypesThatTheAdapterRefuses(DocumentJson.Version version) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode row : Vectors.rows("adapter", "config")) {
            String kind = row.path("expect").path("errorKind").asText();
            String error = row.path("expect").path("error").asText();
            boolean isShape = kind.equals("type") || kind.equals("value");
            if (isShape
                    && !HIDDEN.matcher(error).find()
                    && !WITHOUT_KEY.contains(row.path("id").asText())
                    && problems(VectorConfig.source(row), version).isEmpty()) {
                wrong.add(row.path("id").asText() + " " + error);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReaderAboutPublishedFiles(DocumentJson.Version version) throws IOException {
        Path folder = Path.of(System.getProperty("leadline.data", "../../shared/data"), "configs");
        assumeTrue(Files.isDirectory(folder), "no published configurations here");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                SourceText source = SourceText.of(file.toString(), Files.readString(file));
                ConfigReader.Outcome read =
                        ConfigReader.with(ReadLimits.defaults()).load(YamlReader.read(source, 1_000_000));
                if (!read.verdict().equals("syntax")) {
                    assertThat(problems(source, version).isEmpty())
                            .as("%s: %s", file, read.typeErrors())
                            .isEqualTo(read.verdict().equals("ok"));
                }
            }
        }
    }

    @Test
    void namesTheKeyThatThereIsNot() {
        Set<ValidationMessage> problems =
                problems(SourceText.of("config.yaml", "rules:\n- seriesquery: up\n"), DocumentJson.Version.YAML_1_2);

        assertThat(problems)
                .extracting(ValidationMessage::getMessage)
                .singleElement()
                .asString()
                .contains("seriesquery");
    }

    @Test
    void hasEveryKeyThatAConfigurationIsWrittenWith() {
        Map<String, JsonNode> described = new TreeMap<>();
        collect("", TREE, described);
        Set<String> written = new TreeSet<>();
        written(ConfigJson.toTree(everything()), "", written);

        assertThat(described.keySet()).containsExactlyElementsOf(written);
    }

    @Test
    void hasOnlyKeysThatTheReaderKnows() {
        Map<String, JsonNode> described = new TreeMap<>();
        collect("", TREE, described);

        for (String pointer : described.keySet()) {
            Validated<AdapterConfig> read = ConfigReader.read(document(pointer, "~"));
            assertThat(read.diagnostics())
                    .extracting(Diagnostic::message)
                    .as(pointer)
                    .isEmpty();
        }
    }

    @Test
    void saysWhatEachKeyIsForAndShowsValuesThatTheReaderTakes() {
        Map<String, JsonNode> described = new TreeMap<>();
        collect("", TREE, described);

        described.forEach((pointer, property) -> {
            assertThat(property.path("description").asText())
                    .as(pointer)
                    .containsIgnoringCase("default")
                    .endsWith(".");
            boolean isLeaf = !property.has("allOf") && !property.has("items");
            assertThat(property.has("examples")).as(pointer).isEqualTo(isLeaf);
            property.path("examples").forEach(example -> {
                String yaml = document(pointer, example.toString());
                assertThat(ConfigReader.read(yaml).diagnostics()).as(yaml).isEmpty();
                assertThat(problems(SourceText.of(pointer, yaml), DocumentJson.Version.YAML_1_2))
                        .as(yaml)
                        .isEmpty();
            });
        });
    }

    /** A configuration in which nothing is left out. */
    private static AdapterConfig everything() {
        ResourceMapping resources = ResourceMapping.builder()
                .template("<<.Resource>>")
                .override("app", "apps", "deployment")
                .namespaced(false)
                .build();
        DiscoveryRule rule = DiscoveryRule.builder()
                .seriesQuery("up")
                .addSeriesFilters(SeriesFilter.is("a"), SeriesFilter.isNot("b"))
                .resources(resources)
                .name(NameMapping.of("(.*)", "$1"))
                .metricsQuery("up")
                .build();
        ResourceRule usage = ResourceRule.builder()
                .containerQuery("up")
                .nodeQuery("up")
                .resources(resources)
                .containerLabel("container")
                .build();
        return AdapterConfig.builder()
                .addRules(rule)
                .addExternalRules(rule)
                .resourceRules(ResourceRules.builder().cpu(usage).memory(usage).build())
                .build();
    }

    /** The properties below a schema by their pointer, in which {@code -} stands for an entry and a label. */
    private static void collect(String pointer, JsonNode schema, Map<String, JsonNode> found) {
        JsonNode reference =
                schema.path("$ref").isTextual() ? schema : schema.path("allOf").path(0);
        if (reference.has("$ref")) {
            String name = reference.path("$ref").asText();
            collect(pointer, TREE.at(name.substring(1)), found);
        }
        assertThat(schema.has("properties"))
                .isEqualTo(schema.path("additionalProperties").isBoolean());
        schema.path("properties").properties().forEach(member -> {
            found.put(pointer + "/" + member.getKey(), member.getValue());
            collect(pointer + "/" + member.getKey(), member.getValue(), found);
        });
        if (schema.has("items")) {
            collect(pointer + "/-", schema.get("items"), found);
        }
        if (schema.path("additionalProperties").isObject()) {
            collect(pointer + "/label", schema.get("additionalProperties"), found);
        }
    }

    /** The keys of a configuration in the same form. */
    private static void written(JsonNode json, String pointer, Set<String> found) {
        if (json.isArray()) {
            json.forEach(item -> written(item, pointer + "/-", found));
        }
        json.properties().forEach(member -> {
            boolean isLabel = pointer.endsWith("/overrides");
            String below = pointer + "/" + (isLabel ? "label" : member.getKey());
            if (!isLabel) {
                found.add(below);
            }
            written(member.getValue(), below, found);
        });
    }

    /** A document in JSON with a value at a place. */
    private static String document(String pointer, String value) {
        String text = value;
        String[] steps = pointer.substring(1).split("/", -1);
        for (int i = steps.length - 1; i >= 0; i--) {
            String name = JsonNodeFactory.instance.textNode(steps[i]).toString();
            text = steps[i].equals("-") ? "[" + text + "]" : "{" + name + ": " + text + "}";
        }
        return text;
    }
}
