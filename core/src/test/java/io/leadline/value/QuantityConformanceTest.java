package io.leadline.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoResult;
import io.leadline.vectors.Conformance;
import org.junit.jupiter.api.Test;

/** Reads, makes and prints quantities as Kubernetes does. */
class QuantityConformanceTest {
    @Test
    void readsAndPrintsAsKubernetes() {
        Conformance.of("gotext", "quantity").verifyAnswers(QuantityConformanceTest::answer);
    }

    static JsonNode answer(JsonNode row) {
        if (row.has("milli")) {
            long milli = Long.parseLong(row.path("milli").asText());
            return printed(Quantity.ofMilli(milli, QuantityFormat.DECIMAL_SI));
        }
        if (row.has("float")) {
            double sample = Double.longBitsToDouble(
                    Long.parseUnsignedLong(row.path("expect").path("bits").asText(), 16));
            Quantity quantity = Quantity.ofSample(sample);
            return printed(quantity)
                    .put("bits", row.path("expect").path("bits").asText())
                    .put("milli", String.valueOf(quantity.milliValue()));
        }
        GoResult<Quantity> parsed = Quantity.parse(row.path("text").asText());
        if (parsed.error().isPresent()) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("ok", false)
                    .put("error", parsed.error().get());
        }
        Quantity quantity = parsed.orThrow();
        return printed(quantity)
                .put("ok", true)
                .put("format", quantity.format().kubernetesName())
                .put("milli", String.valueOf(quantity.milliValue()))
                .put("value", String.valueOf(quantity.value()))
                .put("sign", quantity.sign());
    }

    private static ObjectNode printed(Quantity quantity) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("string", quantity.toString());
        if (!quantity.canonical().equals(quantity.toString())) {
            answer.put("canonical", quantity.canonical());
        }
        return answer;
    }
}
