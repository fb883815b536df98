package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.query.LabelSelector;
import io.leadline.query.MetricRequest;
import io.leadline.rule.AdapterRules;
import io.leadline.value.CustomMetricValue;
import io.leadline.value.CustomMetricValues;
import io.leadline.value.MetricAnswer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesConformanceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiResources resources = VectorResources.read();

    @Test
    void answersTheValuesThatTheAdapterAnswers() {
        RegexDetails.verifyAnswers("values", row -> answer(new EngineRow(row, resources)));
    }

    private static JsonNode answer(EngineRow row) {
        if (row.config().hasErrors()) {
            return row.configError();
        }
        GoResult<LabelSelector> metricSelector = row.selector("metricSelector");
        if (metricSelector.value().isEmpty()) {
            return EngineRow.selectorError(metricSelector);
        }
        AdapterRules rules = row.rules(row.config().orThrow());
        MetricRegistry registry = row.registry(rules);
        Optional<ObjectNode> setupError = QueryConformanceTest.setupError(rules, registry);
        if (setupError.isPresent()) {
            return setupError.get();
        }
        GoResult<LabelSelector> selector = row.selector("selector");
        boolean byName = row.request().has("name");
        if (!byName && selector.value().isEmpty()) {
            return EngineRow.selectorError(selector);
        }
        MetricRequest request = QueryConformanceTest.request(row, metricSelector.orThrow());
        CustomMetricValues values = CustomMetricValues.of(registry, row::answer);
        MetricAnswer<CustomMetricValue> result = byName
                ? values.byName(request.named(row.request().path("name").asText()))
                : values.bySelector(request, selector.orThrow(), row::objects);
        ObjectNode answer = JSON.objectNode();
        result.failure().ifPresent(failure -> answer.set("error", ValueAnswers.error(failure)));
        if (result.failure().isEmpty()) {
            ArrayNode items = answer.putArray("items");
            result.items().forEach(item -> items.add(value(item)));
        }
        answer.set("queries", row.queries());
        return answer;
    }

    private static ObjectNode value(CustomMetricValue item) {
        ObjectNode node = ValueAnswers.quantity(item.value());
        node.putObject("describedObject")
                .put("apiVersion", item.describedObject().apiVersion())
                .put("kind", item.describedObject().kind())
                .put("namespace", item.describedObject().namespace())
                .put("name", item.describedObject().name());
        node.set("metric", EngineRow.text(item.metric()));
        node.putNull("selector").putNull("windowSeconds");
        item.selector().ifPresent(selector -> {
            ObjectNode field = node.putObject("selector");
            ObjectNode labels = field.putObject("matchLabels");
            selector.matchLabels().forEach(labels::put);
            ArrayNode expressions = field.putArray("matchExpressions");
            selector.matchExpressions().forEach(expression -> {
                ObjectNode one =
                        expressions.addObject().put("key", expression.key()).put("operator", expression.operator());
                ArrayNode list = one.putArray("values");
                expression.values().forEach(list::add);
            });
        });
        return node;
    }
}
