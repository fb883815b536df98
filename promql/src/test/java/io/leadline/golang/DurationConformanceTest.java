package io.leadline.golang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.vectors.Conformance;
import org.junit.jupiter.api.Test;

/** Reads and prints durations as Prometheus' model.Duration does. */
class DurationConformanceTest {
    @Test
    void readsAndPrintsAsPrometheus() {
        Conformance.of("gotext", "duration").verifyAnswers(DurationConformanceTest::answer);
    }

    static JsonNode answer(JsonNode row) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (row.has("ns")) {
            long nanos = Long.parseLong(row.path("ns").asText());
            return answer.put("ok", true).put("string", new PrometheusDuration(nanos).toString());
        }
        GoResult<PrometheusDuration> parsed =
                PrometheusDuration.parse(row.path("text").asText());
        answer.put("ok", parsed.error().isEmpty());
        parsed.error().ifPresent(error -> answer.put("error", error));
        parsed.value().ifPresent(d -> answer.put("ms", d.millis()).put("string", d.toString()));
        return answer;
    }
}
