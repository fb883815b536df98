package io.leadline.config.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The JSON Schema of the adapter's configuration, for editors: draft-07, made from the keys that {@link ConfigReader}
 * knows. A configuration that the reader takes is valid, whether its YAML is read as 1.1 or as 1.2; what the reader
 * rejects because of a key or a type is not, except for what YAML itself hides from a schema: quotes around a boolean,
 * keys that are given twice. Rules of meaning belong to checks. Thread-safe.
 */
public final class ConfigSchema {
    /** The pattern of durations: Prometheus' {@code model.ParseDuration}. */
    public static final String DURATION =
            "^(?=[0-9])(0|([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$";

    /** What yaml.v2 takes for a boolean, and YAML 1.2 for a text. */
    private static final String BOOLEAN_WORD = "^([yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final PrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private final ObjectNode definitions = JSON.objectNode();

    private ConfigSchema() {}

    /**
     * The schema.
     *
     * @return a new tree; each struct of the adapter is one of its {@code definitions}
     */
    public static ObjectNode toTree() {
        ConfigSchema schema = new ConfigSchema();
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("title", "prometheus-adapter");
        root.put("description", "The configuration of prometheus-adapter (--config), as v0.12.0 loads it.");
        root.setAll(schema.struct(new ConfigDraft()));
        root.set("definitions", schema.definitions);
        return root;
    }

    /**
     * Writes the schema.
     *
     * @return JSON text with line breaks, ending with one
     */
    public static String write() {
        return write(toTree());
    }

    /**
     * Writes a schema that was made of this one.
     *
     * @param schema any JSON
     * @return JSON text with line breaks, ending with one
     */
    public static String write(JsonNode schema) {
        try {
            return MAPPER.writer(PRETTY).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode struct(Draft.Struct struct) {
        ObjectNode schema = types("object", "null");
        ObjectNode properties = schema.putObject("properties");
        struct.fields().forEach((key, draft) -> {
            ObjectNode property = JSON.objectNode().put("description", key.description());
            property.setAll(value(draft));
            examples(key, draft, property);
            properties.set(key.text(), property);
        });
        return schema.put("additionalProperties", false);
    }

    private ObjectNode value(Draft draft) {
        if (draft instanceof Draft.Struct struct) {
            // Beside a reference, draft-07 ignores the description.
            ObjectNode value = JSON.objectNode();
            value.putArray("allOf").add(reference(struct));
            return value;
        }
        if (draft instanceof Draft.Elements<?> elements) {
            return types("array", "null").set("items", reference(elements.create()));
        }
        if (draft instanceof Draft.Entries<?> entries) {
            return types("object", "null").set("additionalProperties", reference(entries.create()));
        }
        if (draft instanceof Draft.Flag) {
            return types("boolean", "string", "null").put("pattern", BOOLEAN_WORD);
        }
        if (draft instanceof Draft.Duration) {
            // The only number that is a duration is zero.
            return types("string", "integer", "null")
                    .put("pattern", DURATION)
                    .put("minimum", 0)
                    .put("maximum", 0);
        }
        // A text keeps what is written, whatever YAML takes it for.
        return types("string", "number", "boolean", "null");
    }

    private ObjectNode reference(Draft.Struct struct) {
        String name = struct.goType().substring(struct.goType().indexOf('.') + 1);
        if (!definitions.has(name)) {
            definitions.putObject(name).setAll(struct(struct));
        }
        return JSON.objectNode().put("$ref", "#/definitions/" + name);
    }

    private static ObjectNode types(String... names) {
        ArrayNode types = JSON.arrayNode();
        List.of(names).forEach(types::add);
        return JSON.objectNode().set("type", types);
    }

    private static void examples(ConfigKey key, Draft draft, ObjectNode property) {
        if (!key.examples().isEmpty()) {
            boolean isText = draft instanceof Draft.Text || draft instanceof Draft.Duration;
            ArrayNode examples = property.putArray("examples");
            key.examples().forEach(example -> examples.add(isText ? JSON.textNode(example) : parse(example)));
        }
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example is no JSON: " + json, e);
        }
    }
}
