package io.leadline.config.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.ResourceMapping;
import io.leadline.config.ResourceRule;
import io.leadline.diagnostic.Validated;
import io.leadline.golang.GoText;
import io.leadline.source.Located;
import java.util.Base64;
import java.util.List;

/**
 * Configurations to JSON and back, with the keys of the YAML file. A text that is not UTF-8 is an object with the
 * member {@code base64}; any other JSON of this shape is also a file that {@link ConfigReader} reads. Thread-safe.
 */
public final class ConfigJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ConfigJson() {}

    /**
     * The JSON form of a configuration.
     *
     * @param config the configuration
     * @return a new tree; empty parts are left out
     */
    public static ObjectNode toTree(AdapterConfig config) {
        ObjectNode out = JSON.objectNode();
        out.set("rules", rules(config.rules()));
        if (!config.externalRules().isEmpty()) {
            out.set("externalRules", rules(config.externalRules()));
        }
        config.resourceRules().ifPresent(rules -> {
            ObjectNode resource = out.putObject("resourceRules");
            resource.set("cpu", resourceRule(rules.cpu()));
            resource.set("memory", resourceRule(rules.memory()));
            resource.put("window", rules.window().value().toString());
        });
        return out;
    }

    /**
     * Writes a configuration.
     *
     * @param config the configuration
     * @return JSON text without line breaks
     */
    public static String write(AdapterConfig config) {
        return toTree(config).toString();
    }

    /**
     * Reads what {@link #write} wrote, or other JSON of that shape.
     *
     * @param json the text
     * @return the configuration, without origins, and what was found
     */
    public static Validated<AdapterConfig> read(String json) {
        try {
            return fromTree(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return JsonDecoder.invalid(e.getOriginalMessage());
        }
    }

    /**
     * Reads a tree.
     *
     * @param json a tree as {@link #toTree} makes it
     * @return the configuration, without origins, and what was found; problems name the place as a JSON pointer
     */
    public static Validated<AdapterConfig> fromTree(JsonNode json) {
        return JsonDecoder.decode(json);
    }

    private static ArrayNode rules(List<DiscoveryRule> rules) {
        ArrayNode out = JSON.arrayNode();
        for (DiscoveryRule rule : rules) {
            ObjectNode node = out.addObject();
            node.set("seriesQuery", text(rule.seriesQuery()));
            if (!rule.seriesFilters().isEmpty()) {
                ArrayNode filters = node.putArray("seriesFilters");
                rule.seriesFilters().forEach(filter -> {
                    ObjectNode entry = filters.addObject();
                    put(entry, "is", filter.is());
                    put(entry, "isNot", filter.isNot());
                });
            }
            node.set("resources", mapping(rule.resources()));
            ObjectNode name = node.putObject("name");
            put(name, "matches", rule.name().matches());
            put(name, "as", rule.name().as());
            put(node, "metricsQuery", rule.metricsQuery());
        }
        return out;
    }

    private static ObjectNode resourceRule(ResourceRule rule) {
        ObjectNode out = JSON.objectNode();
        put(out, "containerQuery", rule.containerQuery());
        put(out, "nodeQuery", rule.nodeQuery());
        out.set("resources", mapping(rule.resources()));
        put(out, "containerLabel", rule.containerLabel());
        return out;
    }

    /** Labels are keys here, so one that is not UTF-8 is written with its escape characters. */
    private static ObjectNode mapping(ResourceMapping mapping) {
        ObjectNode out = JSON.objectNode();
        put(out, "template", mapping.template());
        if (!mapping.overrides().isEmpty()) {
            ObjectNode overrides = out.putObject("overrides");
            mapping.overrides().forEach(override -> {
                ObjectNode resource = overrides.putObject(override.label().value());
                put(resource, "group", override.group());
                resource.set("resource", text(override.resource()));
            });
        }
        mapping.namespaced().ifPresent(flag -> out.put("namespaced", flag.value()));
        return out;
    }

    private static void put(ObjectNode node, String key, Located<String> text) {
        if (!text.value().isEmpty()) {
            node.set(key, text(text));
        }
    }

    private static JsonNode text(Located<String> text) {
        if (GoText.isValidUtf8(text.value())) {
            return JSON.textNode(text.value());
        }
        return JSON.objectNode().put("base64", Base64.getEncoder().encodeToString(GoText.toBytes(text.value())));
    }
}
