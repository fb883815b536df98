package io.leadline.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.vectors.Conformance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateConformanceTest {
    @Test
    void answersAsGoDoes() {
        Conformance.of("gotext", "template").verifyAnswers(TemplateConformanceTest::answer);
    }

    private static JsonNode answer(JsonNode row) {
        ParsedTemplate parsed = GoTemplate.parse("metrics-query", VectorText.of(row, "template"));
        if (parsed.error().isPresent()) {
            return failure("parse", parsed.error().get());
        }
        Rendering rendering = parsed.orThrow().execute(data(row.get("data")));
        if (rendering.error().isPresent()) {
            ObjectNode answer = failure("exec", rendering.error().get());
            VectorText.put(answer, "partial", rendering.text());
            return answer;
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ok", true);
        VectorText.put(answer, "output", rendering.text());
        return answer;
    }

    private static ObjectNode failure(String stage, TemplateError error) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("ok", false).put("stage", stage).put("line", error.line());
        error.column().ifPresent(column -> answer.put("col", column));
        VectorText.put(answer, "error", error.message());
        return answer;
    }

    private static QueryData data(JsonNode data) {
        return new QueryData(
                data.path("Series").asText(),
                data.path("LabelMatchers").asText(),
                Optional.of(data.path("LabelValuesByName"))
                        .filter(JsonNode::isObject)
                        .map(TemplateConformanceTest::map),
                data.path("GroupBy").asText(),
                Optional.of(data.path("GroupBySlice")).filter(JsonNode::isArray).map(TemplateConformanceTest::list));
    }

    private static Map<String, String> map(JsonNode object) {
        Map<String, String> map = new LinkedHashMap<>();
        object.properties().forEach(e -> map.put(e.getKey(), e.getValue().asText()));
        return map;
    }

    private static List<String> list(JsonNode array) {
        List<String> list = new ArrayList<>();
        array.forEach(e -> list.add(e.asText()));
        return list;
    }
}
