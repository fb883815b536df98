package io.leadline.golang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadline.vectors.Conformance;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Quotes as Go's strconv.Quote does. */
class QuoteConformanceTest {
    @Test
    void quotesAsGo() {
        Conformance.of("gotext", "quote").verifyAnswers(QuoteConformanceTest::answer);
    }

    static JsonNode answer(JsonNode row) {
        String input = row.has("input_b64")
                ? GoText.fromBytes(
                        Base64.getDecoder().decode(row.path("input_b64").asText()))
                : row.path("input").asText();
        return JsonNodeFactory.instance.objectNode().put("output", GoQuote.quote(input));
    }
}
