package io.leadline.promql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Differences;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reads metric selectors as Prometheus' parser did, and finds the errors that it found. */
class SelectorConformanceTest {
    @Test
    void readsMetricSelectorsAsPrometheus() {
        Conformance.of("promql", "metric_selector").verify(SelectorConformanceTest::difference);
    }

    private static Optional<String> difference(JsonNode row) {
        String text = PromqlVectors.text(row, "text");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        PromqlResult<MetricSelector> result = MetricSelector.parse(text, PromqlVectors.options(row));
        answer.put("ok", result.value().isPresent());
        result.value().ifPresent(selector -> answer.set("matchers", PromqlVectors.matchers(selector)));
        result.error().ifPresent(error -> {
            answer.set("errors", PromqlVectors.errors(result.errors()));
            PromqlVectors.put(answer, "error_text", error.text());
        });
        ObjectNode expected = row.deepCopy();
        expected.remove(List.of("src", "text", "text_hex", "options"));
        return Differences.first(expected, answer);
    }
}
