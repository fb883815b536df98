package io.leadline.lint.settings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.config.yaml.ConfigSchema;
import io.leadline.diagnostic.Code;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Check;
import java.util.List;

/**
 * The JSON Schema of {@code .leadline.yaml}, for editors: draft-07, made from the keys that {@link SettingsReader}
 * knows. What the reader takes is valid; what it reports because of a key, a word or a kind of value is not.
 * Thread-safe.
 */
public final class SettingsSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String OVERRIDE = "override";

    private final Catalogue catalogue;

    private SettingsSchema(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The schema.
     *
     * @param catalogue the checks whose levels can be set
     * @return a new tree
     */
    public static ObjectNode toTree(Catalogue catalogue) {
        SettingsSchema schema = new SettingsSchema(catalogue);
        ObjectNode root = JSON.objectNode();
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("title", "Leadline settings");
        root.put(
                "description",
                "Settings of `leadline lint` and `leadline fix`, in the file " + Settings.FILE_NAME + ".");
        root.setAll(schema.mapping(SettingsKey.Place.FILE));
        ObjectNode override = schema.mapping(SettingsKey.Place.OVERRIDE);
        override.putArray("required").add(SettingsKey.PATHS.word());
        root.putObject("definitions").set(OVERRIDE, override);
        return root;
    }

    private ObjectNode mapping(SettingsKey.Place place) {
        ObjectNode mapping = ofType("object");
        ObjectNode properties = mapping.putObject("properties");
        for (SettingsKey key : SettingsKey.in(place)) {
            ObjectNode value = JSON.objectNode();
            value.put("description", key.description());
            value.setAll(value(key.kind()));
            properties.set(key.word(), value);
        }
        return mapping.put("additionalProperties", false);
    }

    private ObjectNode value(SettingsKey.Kind kind) {
        return switch (kind) {
            case LEVELS -> levels();
            case SEVERITY -> oneOf(SettingsDecoder.SEVERITIES);
            case DURATION -> ofType("string").put("pattern", ConfigSchema.DURATION);
            case FLAG -> ofType("boolean");
            case FILE -> ofType("string").put("minLength", 1);
            case FILES, PATTERNS -> list(ofType("string").put("minLength", 1));
            case OVERRIDES -> list(JSON.objectNode().put("$ref", "#/definitions/" + OVERRIDE));
        };
    }

    private ObjectNode levels() {
        ObjectNode levels = ofType("object");
        ObjectNode properties = levels.putObject("properties");
        for (Check check : catalogue.checks()) {
            Code code = check.code();
            List<String> words = SettingsDecoder.LEVELS.stream()
                    .filter(word -> !(SettingsDecoder.isNeeded(check) && word.equals(SettingsDecoder.OFF)))
                    .toList();
            properties.set(code.id(), oneOf(words).put("description", code.title()));
            properties.set(code.title(), oneOf(words).put("description", code.id()));
        }
        return levels.put("additionalProperties", false);
    }

    private static ObjectNode oneOf(List<String> words) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode known = schema.putArray("enum");
        words.forEach(known::add);
        // Nothing behind the colon is as if the key were not there.
        known.addNull();
        return schema;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = ofType("array");
        list.set("items", items);
        return list;
    }

    private static ObjectNode ofType(String type) {
        ObjectNode schema = JSON.objectNode();
        schema.putArray("type").add(type).add("null");
        return schema;
    }
}
