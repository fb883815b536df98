package io.leadline.promql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoText;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Reads what the rows of the PromQL vectors have in common. */
final class PromqlVectors {
    private static final int LISTED_ERRORS = 20;

    private PromqlVectors() {}

    /** A text that may stand under its key plus {@code _hex}, as bytes that are not UTF-8. */
    static String text(JsonNode node, String key) {
        return node.has(key + "_hex")
                ? GoText.fromBytes(
                        HexFormat.of().parseHex(node.path(key + "_hex").asText()))
                : node.path(key).asText();
    }

    /** The switches of a row; none are on that are not named. */
    static PromqlOptions options(JsonNode row) {
        PromqlOptions options = PromqlOptions.server();
        for (String name : (Iterable<String>) row.path("options")::fieldNames) {
            options = switch (name) {
                case "experimentalFunctions" -> options.withExperimentalFunctions(true);
                case "binopFillModifiers" -> options.withBinopFillModifiers(true);
                case "unquotedUtf8Names" -> options.withUnquotedUtf8Names(true);
                default -> throw new IllegalArgumentException("unknown option " + name);
            };
        }
        return options;
    }

    /** Puts a text under a key, or its bytes in hex under the key plus {@code _hex}. */
    static void put(ObjectNode node, String key, String text) {
        if (GoText.isValidUtf8(text)) {
            node.put(key, text);
        } else {
            node.put(key + "_hex", HexFormat.of().formatHex(GoText.toBytes(text)));
        }
    }

    static ArrayNode matchers(MetricSelector selector) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Matcher matcher : selector.matchers()) {
            ObjectNode node = list.addObject();
            put(node, "name", matcher.name());
            node.put("op", matcher.type().operator());
            put(node, "value", matcher.value());
        }
        return list;
    }

    /** The errors that a row lists: the first ones. */
    static ArrayNode errors(List<PromqlError> errors) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (PromqlError error : errors.subList(0, Math.min(LISTED_ERRORS, errors.size()))) {
            ObjectNode node = list.addObject();
            put(node, "message", error.message());
            node.put("class", error.kind().name().toLowerCase(Locale.ROOT));
            node.put("start", error.startByte()).put("end", error.endByte());
        }
        return list;
    }
}
