package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.config.yaml.ConfigSchema;

/**
 * The JSON Schema of the part of Helm values that holds a configuration: {@code rules} of the chart
 * prometheus-community/prometheus-adapter, in its own values or below {@code prometheus-adapter} in those of a chart
 * around it. It is {@link ConfigSchema} with the chart's keys, and says nothing about other values. Thread-safe.
 */
public final class HelmValuesSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HelmValuesSchema() {}

    /**
     * The schema.
     *
     * @return a new tree, draft-07
     */
    public static ObjectNode toTree() {
        ObjectNode config = ConfigSchema.toTree();
        ObjectNode root = JSON.objectNode();
        root.set("$schema", config.get("$schema"));
        root.put("title", "prometheus-adapter Helm values");
        root.put("description", "The rules in values of the Helm chart prometheus-community/prometheus-adapter.");
        root.set("type", config.get("type"));
        root.putObject("properties").set("rules", rules(config));
        root.putObject("patternProperties")
                .putObject("^prometheus-?[aA]dapter$")
                .put("$ref", "#");
        root.set("definitions", config.get("definitions"));
        return root;
    }

    private static ObjectNode rules(ObjectNode config) {
        ObjectNode rules = JSON.objectNode();
        rules.put("description", "The configuration of the adapter, from which the chart makes a ConfigMap.");
        rules.set("type", config.get("type"));
        ObjectNode keys = rules.putObject("properties");
        keys.putObject("default")
                .put(
                        "description",
                        "Whether the chart's own rules, which expose everything that has a namespace and a pod, go before "
                                + "those of `custom`. Default: `true`.")
                .putArray("type")
                .add("boolean")
                .add("null");
        keys.set("custom", part(config, "rules"));
        keys.set("external", part(config, "externalRules"));
        keys.set("resource", part(config, "resourceRules"));
        keys.putObject("existing")
                .put(
                        "description",
                        "Name of a ConfigMap that holds the configuration; all other keys are ignored then. Default: the chart "
                                + "makes one.")
                .putArray("type")
                .add("string")
                .add("null");
        return rules.put("additionalProperties", false);
    }

    /** What the configuration says about one of its keys. */
    private static ObjectNode part(ObjectNode config, String key) {
        JsonNode property = config.path("properties").path(key);
        ObjectNode part = property.deepCopy();
        return part.put(
                "description",
                "Becomes `" + key + "` of the configuration. "
                        + property.path("description").asText());
    }
}
