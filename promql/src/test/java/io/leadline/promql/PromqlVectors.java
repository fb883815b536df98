package io.leadline.promql;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.golang.GoText;
import java.util.HexFormat;

/** Reads what the rows of the PromQL vectors have in common. */
final class PromqlVectors {
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
}
