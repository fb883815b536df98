package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoResult;
import io.leadline.promql.MetricSelector;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleSection;
import org.junit.jupiter.api.Test;

class RulesConformanceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiResources resources = VectorResources.read();

    @Test
    void compilesEachRuleAsTheAdapterDoes() {
        RegexDetails.verifyAnswers("rules", row -> answer(new EngineRow(row, resources)));
    }

    private static JsonNode answer(EngineRow row) {
        if (row.config().hasErrors()) {
            return row.configError();
        }
        AdapterRules rules = row.rules(row.config().orThrow());
        ObjectNode answer = JSON.objectNode();
        answer.set("rules", section(rules.custom()));
        answer.set("externalRules", section(rules.external()));
        rules.custom().error().ifPresent(error -> answer.set("rulesError", EngineRow.text(error)));
        rules.external().error().ifPresent(error -> answer.set("externalRulesError", EngineRow.text(error)));
        rules.resource().ifPresent(outcome -> {
            ObjectNode resource =
                    answer.putObject("resourceRules").put("ok", outcome.value().isPresent());
            outcome.error().ifPresent(error -> resource.set("error", EngineRow.text(error)));
        });
        return answer;
    }

    private static ArrayNode section(RuleSection section) {
        ArrayNode list = JSON.arrayNode();
        for (GoResult<MetricRule> outcome : section.outcomes()) {
            ObjectNode rule = list.addObject().put("ok", outcome.value().isPresent());
            outcome.error().ifPresent(error -> rule.set("error", EngineRow.text(error)));
            outcome.value().ifPresent(compiled -> {
                rule.set("selector", EngineRow.text(compiled.seriesQuery()));
                rule.set("parsed", selector(RecordedPrometheus.parse(compiled.seriesQuery())));
            });
        }
        return list;
    }

    private static ObjectNode selector(GoResult<MetricSelector> parsed) {
        ObjectNode answer = JSON.objectNode().put("ok", parsed.value().isPresent());
        parsed.error().ifPresent(error -> answer.set("error", EngineRow.text(error)));
        parsed.value()
                .ifPresent(selector -> selector.matchers()
                        .forEach(matcher -> answer.withArray("matchers")
                                .addObject()
                                .put("name", matcher.name())
                                .put("op", matcher.type().operator())
                                .set("value", EngineRow.text(matcher.value()))));
        return answer;
    }
}
