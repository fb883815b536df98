package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.LabelSelector;
import io.leadline.rule.AdapterRules;
import io.leadline.value.ExternalMetricValue;
import io.leadline.value.ExternalMetricValues;
import io.leadline.value.MetricAnswer;
import io.leadline.value.MetricFailure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExternalConformanceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiResources resources = VectorResources.read();

    @Test
    void answersTheExternalValuesThatTheAdapterAnswers() {
        RegexDetails.verifyAnswers("external", row -> {
            JsonNode answer = answer(new EngineRow(row, resources));
            boolean crashes = row.path("expect").path("panic").asBoolean();
            String kind = answer.path("error").path("cause").path("kind").asText();
            // Where the real program crashes any error will do, as long as it says so.
            return crashes && kind.equals(MetricFailure.Cause.CRASH.text()) ? row.path("expect") : answer;
        });
    }

    static ArrayNode names(MetricRegistry registry) {
        ArrayNode names = JSON.arrayNode();
        registry.externalMetrics().forEach(metric -> names.add(EngineRow.text(metric.name())));
        return names;
    }

    private static JsonNode answer(EngineRow row) {
        if (row.config().hasErrors()) {
            return row.configError();
        }
        GoResult<LabelSelector> selector = row.selector("metricSelector");
        if (selector.value().isEmpty()) {
            return EngineRow.selectorError(selector);
        }
        AdapterRules rules = row.rules(row.config().orThrow());
        MetricRegistry registry = row.registry(rules);
        if (rules.external().outcomes().isEmpty()) {
            return EngineRow.setupError("provider", "no external rules: the adapter serves no external metrics API");
        }
        Optional<ObjectNode> setupError = rules.external()
                .error()
                .map(error -> EngineRow.setupError("namers", error))
                .or(() -> registry.externalError().map(error -> EngineRow.setupError("discovery", error)));
        if (setupError.isPresent()) {
            return setupError.get();
        }
        ObjectNode answer = JSON.objectNode();
        answer.set("metrics", names(registry));
        String metric = row.request().path("metric").asText();
        if (metric.isEmpty()) {
            return answer;
        }
        ExternalMetricRequest request = new ExternalMetricRequest(
                metric, row.request().path("namespace").asText(), selector.orThrow());
        MetricAnswer<ExternalMetricValue> result =
                ExternalMetricValues.of(registry, row::answer).get(request);
        result.failure().ifPresent(failure -> answer.set("error", ValueAnswers.error(failure)));
        if (result.failure().isEmpty()) {
            ArrayNode items = answer.putArray("items");
            result.items().forEach(item -> items.add(value(item)));
        }
        answer.set("queries", row.queries());
        return answer;
    }

    private static ObjectNode value(ExternalMetricValue item) {
        ObjectNode node = ValueAnswers.quantity(item.value());
        node.set("metric", EngineRow.text(item.metric()));
        node.put("timestampMs", item.timestampMs()).putNull("labels");
        item.labels().ifPresent(labels -> labels.forEach(node.putObject("labels")::put));
        return node;
    }
}
