package io.leadline.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.LabelOverride;
import io.leadline.config.ResourceMapping;
import io.leadline.config.ResourceRule;
import io.leadline.golang.GoText;
import io.leadline.source.Located;
import io.leadline.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** A row of the {@code config} vectors: its input, and a model in the form of its answer. */
final class VectorConfig {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private VectorConfig() {}

    static SourceText source(JsonNode row) {
        byte[] bytes = row.has("yamlBase64")
                ? Base64.getDecoder().decode(row.get("yamlBase64").asText())
                : row.get("yaml").asText().getBytes(StandardCharsets.UTF_8);
        return InputFile.decode(row.path("id").asText(), bytes);
    }

    static ObjectNode json(AdapterConfig config) {
        ObjectNode out = JSON.objectNode();
        out.set("rules", rules(config.rules()));
        out.set("externalRules", rules(config.externalRules()));
        out.putNull("resourceRules");
        config.resourceRules().ifPresent(rules -> {
            ObjectNode resource = out.putObject("resourceRules");
            resource.set("cpu", resourceRule(rules.cpu()));
            resource.set("memory", resourceRule(rules.memory()));
            resource.put("window", rules.window().value().toString());
            resource.put("windowNs", rules.window().value().nanos());
        });
        return out;
    }

    private static ArrayNode rules(List<DiscoveryRule> rules) {
        ArrayNode out = JSON.arrayNode();
        for (DiscoveryRule rule : rules) {
            ObjectNode node = out.addObject();
            node.set("seriesQuery", text(rule.seriesQuery()));
            ArrayNode filters = node.putArray("seriesFilters");
            rule.seriesFilters()
                    .forEach(filter -> filters.addObject()
                            .<ObjectNode>set("is", text(filter.is()))
                            .set("isNot", text(filter.isNot())));
            node.set("resources", mapping(rule.resources()));
            node.putObject("name")
                    .<ObjectNode>set("matches", text(rule.name().matches()))
                    .set("as", text(rule.name().as()));
            node.set("metricsQuery", text(rule.metricsQuery()));
        }
        return out;
    }

    private static ObjectNode resourceRule(ResourceRule rule) {
        ObjectNode out = JSON.objectNode();
        out.set("containerQuery", text(rule.containerQuery()));
        out.set("nodeQuery", text(rule.nodeQuery()));
        out.set("containerLabel", text(rule.containerLabel()));
        out.set("resources", mapping(rule.resources()));
        return out;
    }

    private static ObjectNode mapping(ResourceMapping mapping) {
        ObjectNode out = JSON.objectNode();
        out.set("template", text(mapping.template()));
        ArrayNode overrides = out.putArray("overrides");
        Comparator<LabelOverride> byBytes =
                Comparator.comparing(override -> GoText.toBytes(override.label().value()), Arrays::compareUnsigned);
        mapping.overrides().stream()
                .sorted(byBytes)
                .forEach(override -> overrides
                        .addObject()
                        .<ObjectNode>set("label", text(override.label()))
                        .<ObjectNode>set("group", text(override.group()))
                        .set("resource", text(override.resource())));
        out.putNull("namespaced");
        mapping.namespaced().ifPresent(flag -> out.put("namespaced", flag.value()));
        return out;
    }

    private static JsonNode text(Located<String> text) {
        return text(text.value());
    }

    static JsonNode text(String text) {
        if (GoText.isValidUtf8(text)) {
            return JSON.textNode(text);
        }
        return JSON.objectNode().put("base64", Base64.getEncoder().encodeToString(GoText.toBytes(text)));
    }
}
