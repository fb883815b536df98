package io.leadline.promql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoText;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Differences;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cuts texts into the tokens that Prometheus' lexer gave, errors included. */
class LexerConformanceTest {
    @Test
    void readsTokensAsPrometheus() {
        Conformance.of("promql", "lex").verify(LexerConformanceTest::difference);
    }

    private static Optional<String> difference(JsonNode row) {
        TokenList tokens = PromqlScanner.scanWithComments(PromqlVectors.text(row, "text"), PromqlVectors.options(row));
        if ((tokens.error() == null) != row.path("ok").asBoolean()) {
            return Optional.of("acceptance differs: " + tokens.error());
        }
        return Differences.first(row.path("tokens"), json(tokens));
    }

    private static JsonNode json(TokenList tokens) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < tokens.size(); i++) {
            TokenKind kind = tokens.kind(i);
            ObjectNode token = list.addObject().put("kind", kind.name());
            token.put("pos", GoText.byteLength(tokens.text(), 0, tokens.start(i)));
            String text = kind == TokenKind.ERROR ? Objects.requireNonNull(tokens.error()) : tokens.text(i);
            if (!GoText.isValidUtf8(text)) {
                token.put("text_hex", HexFormat.of().formatHex(GoText.toBytes(text)));
            } else if (!text.isEmpty()) {
                token.put("text", text);
            }
        }
        return list;
    }
}
