package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoResult;
import io.leadline.golang.GoText;
import io.leadline.query.LabelRequirement;
import io.leadline.query.LabelSelector;
import io.leadline.vectors.Conformance;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SelectorConformanceTest {
    @Test
    void readsSelectorsAsApimachinery() {
        Conformance.of("gotext", "selector").verifyAnswers(SelectorConformanceTest::answer);
    }

    private static JsonNode answer(JsonNode row) {
        String text = row.has("text_b64")
                ? GoText.fromBytes(
                        Base64.getDecoder().decode(row.path("text_b64").asText()))
                : row.path("text").asText();
        GoResult<LabelSelector> result = LabelSelectors.parse(text);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("ok", result.value().isPresent());
        result.error().ifPresent(error -> put(answer, "error", error));
        result.value().ifPresent(selector -> {
            answer.put("empty", selector.isEmpty()).put("selectable", true).put("string", selector.toString());
            answer.putArray("requirements");
            selector.requirements().forEach(requirement -> add(answer, requirement));
        });
        return answer;
    }

    private static void put(ObjectNode answer, String name, String text) {
        if (GoText.isValidUtf8(text)) {
            answer.put(name, text);
        } else {
            answer.put(name + "_b64", Base64.getEncoder().encodeToString(GoText.toBytes(text)));
        }
    }

    private static void add(ObjectNode answer, LabelRequirement requirement) {
        ObjectNode node = answer.withArray("requirements").addObject();
        node.put("key", requirement.key())
                .put("operator", requirement.operator().text());
        node.putArray("values");
        requirement.values().forEach(value -> node.withArray("values").add(value));
    }
}
