package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Compares answers but for what follows {@code error parsing regexp}, which may be worded otherwise. */
final class RegexDetails {
    private static final String START = "error parsing regexp: ";

    private RegexDetails() {}

    static void verifyAnswers(String op, Function<JsonNode, JsonNode> implementation) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : Vectors.rows("adapter", op)) {
            ObjectNode copy = ((ObjectNode) row).deepCopy();
            copy.set("expect", cut(row.path("expect")));
            rows.add(copy);
        }
        Conformance.of("adapter/" + op, rows).verifyAnswers(row -> cut(implementation.apply(row)));
    }

    private static JsonNode cut(JsonNode node) {
        if (node.isTextual()) {
            int start = node.asText().indexOf(START);
            return start < 0 ? node : TextNode.valueOf(node.asText().substring(0, start + START.length()));
        }
        if (node.isArray()) {
            return JsonNodeFactory.instance.arrayNode().addAll(streamOf(node));
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(entry -> copy.set(entry.getKey(), cut(entry.getValue())));
            return copy;
        }
        return node;
    }

    private static List<JsonNode> streamOf(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(element -> list.add(cut(element)));
        return list;
    }
}
