package io.leadline.regex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoResult;
import io.leadline.vectors.Conformance;
import org.junit.jupiter.api.Test;

/** Compiles, matches and expands as Go does, with its error texts. */
class RegexConformanceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void answersAsGo() {
        Conformance.of("gotext", "regex").verifyAnswers(RegexConformanceTest::answer);
    }

    static JsonNode answer(JsonNode row) {
        ObjectNode answer = JSON.objectNode();
        GoResult<GoRegex> compiled = GoRegex.compile(row.path("pattern").asText());
        answer.put("ok", compiled.error().isEmpty());
        compiled.error().ifPresent(error -> RecordedText.put(answer, "error", error));
        compiled.value().ifPresent(regex -> {
            ArrayNode names = answer.putArray("names");
            regex.groupNames().forEach(names::add);
            switch (regex.groupCount()) {
                case 0 -> answer.put("default_as", "$0");
                case 1 -> answer.put("default_as", "$1");
                default -> answer.putNull("default_as");
            }
            ArrayNode matches = answer.putArray("matches");
            for (JsonNode input : row.path("inputs")) {
                matches.add(match(regex, input.asText(), row.path("as")));
            }
        });
        return answer;
    }

    private static ObjectNode match(GoRegex regex, String input, JsonNode templates) {
        ObjectNode answer = JSON.objectNode();
        answer.put("match", regex.find(input));
        regex.match(input).ifPresent(match -> {
            ArrayNode index = answer.putArray("index");
            for (int group = 0; group <= match.groupCount(); group++) {
                index.add(match.byteStart(group)).add(match.byteEnd(group));
            }
            ArrayNode expand = answer.putArray("expand");
            for (JsonNode template : templates) {
                expand.add(GoExpand.expand(template.asText(), match));
            }
        });
        return answer;
    }
}
