package io.leadline.k8s;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.value.MetricFailure;
import io.leadline.value.Quantity;

/** How the vectors write values and errors. */
final class ValueAnswers {
    private ValueAnswers() {}

    static ObjectNode quantity(Quantity quantity) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("value", quantity.toString())
                .put("milli", quantity.milliValue());
    }

    static ObjectNode error(MetricFailure failure) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.set("text", EngineRow.text(failure.message()));
        failure.code().ifPresent(code -> error.put("code", code).put("reason", failure.reason()));
        failure.cause().ifPresent(cause -> {
            ObjectNode node = error.putObject("cause").put("kind", cause.text());
            if (!failure.detail().isEmpty()) {
                node.set("error", EngineRow.text(failure.detail()));
            }
        });
        return error;
    }
}
