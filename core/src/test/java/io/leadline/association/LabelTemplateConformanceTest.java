package io.leadline.association;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoResult;
import io.leadline.template.GoTemplate;
import io.leadline.template.ResourceData;
import io.leadline.template.TemplateError;
import io.leadline.template.VectorText;
import io.leadline.vectors.Conformance;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelTemplateConformanceTest {
    private static final Map<LabelTemplateError.Stage, String> STAGES = Map.of(
            LabelTemplateError.Stage.PARSE, "parse",
            LabelTemplateError.Stage.EXECUTE, "exec",
            LabelTemplateError.Stage.EMPTY, "empty",
            LabelTemplateError.Stage.REGEX, "regex",
            LabelTemplateError.Stage.NO_RESOURCE, "no-resource");

    @Test
    void answersAsTheAdapterDoes() {
        Conformance.of("gotext", "label_template").verifyAnswers(LabelTemplateConformanceTest::answer);
    }

    private static JsonNode answer(JsonNode row) {
        String text = VectorText.of(row, "template");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Optional<GoTemplate> template = GoTemplate.parse("resource-label", text).template();
        template.ifPresent(t -> addForward(answer, t, row.get("resources")));
        ParsedLabelTemplate parsed = LabelTemplate.parse(text);
        parsed.error().ifPresent(error -> addError(answer, error, template));
        parsed.template().ifPresent(t -> {
            answer.put("ok", true).put("regex", t.pattern());
            addReverse(answer, t, row.get("labels"));
        });
        return answer;
    }

    private static void addForward(ObjectNode answer, GoTemplate template, JsonNode resources) {
        ArrayNode forward = answer.putArray("forward");
        for (JsonNode resource : resources) {
            GoResult<String> label = LabelTemplate.labelFor(
                    template,
                    new GroupResource(
                            resource.path("group").asText(),
                            resource.path("resource").asText()));
            ObjectNode entry = forward.addObject();
            label.value().ifPresent(value -> VectorText.put(entry, "label", value));
            label.error().ifPresent(error -> entry.put("error", error));
        }
    }

    private static void addError(ObjectNode answer, LabelTemplateError error, Optional<GoTemplate> template) {
        answer.put("ok", false).put("stage", STAGES.get(error.stage()));
        VectorText.put(answer, "error", error.message());
        error.cause().ifPresent(cause -> addPosition(answer, cause));
        if (error.stage() == LabelTemplateError.Stage.REGEX || error.stage() == LabelTemplateError.Stage.NO_RESOURCE) {
            ResourceData patterns = new ResourceData("(?P<group>.+?)", "(?P<resource>.+?)");
            answer.put("regex", "^" + template.orElseThrow().execute(patterns).orThrow() + "$");
        }
    }

    private static void addPosition(ObjectNode answer, TemplateError cause) {
        answer.put("line", cause.line());
        cause.column().ifPresent(column -> answer.put("col", column));
    }

    private static void addReverse(ObjectNode answer, LabelTemplate template, JsonNode labels) {
        ArrayNode reverse = answer.putArray("reverse");
        for (JsonNode label : labels) {
            Optional<GroupResource> found = template.resourceIn(label.asText());
            ObjectNode entry = reverse.addObject().put("match", found.isPresent());
            found.ifPresent(resource -> entry.put("group", resource.group()).put("resource", resource.resource()));
        }
    }
}
