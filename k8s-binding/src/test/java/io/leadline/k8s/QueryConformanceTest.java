package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.query.LabelSelector;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryFailure;
import io.leadline.query.QueryResult;
import io.leadline.rule.AdapterRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryConformanceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiResources resources = VectorResources.read();

    @Test
    void rendersTheQueriesThatTheAdapterSends() {
        RegexDetails.verifyAnswers("query", row -> answer(new EngineRow(row, resources)));
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
        Optional<ObjectNode> setupError = setupError(rules, registry);
        if (setupError.isPresent()) {
            return setupError.get();
        }
        return answer(registry.query(request(row, selector.orThrow())));
    }

    static MetricRequest request(EngineRow row, LabelSelector selector) {
        JsonNode request = row.request();
        String namespace = request.path("namespace").asText();
        boolean namespaced =
                request.has("namespaced") ? request.path("namespaced").asBoolean() : !namespace.isEmpty();
        List<String> names = new ArrayList<>();
        request.path("names").forEach(name -> names.add(name.asText()));
        return new MetricRequest(
                row.resource(), request.path("metric").asText(), namespace, namespaced, names, selector);
    }

    static Optional<ObjectNode> setupError(AdapterRules rules, MetricRegistry registry) {
        if (rules.custom().outcomes().isEmpty()) {
            return Optional.of(EngineRow.setupError("provider", "no rules: the adapter serves no custom metrics API"));
        }
        return rules.custom()
                .error()
                .map(error -> EngineRow.setupError("namers", error))
                .or(() -> registry.customError().map(error -> EngineRow.setupError("discovery", error)));
    }

    private static ObjectNode answer(QueryResult result) {
        ObjectNode answer = JSON.objectNode().put("found", result.query().isPresent());
        result.query().ifPresent(query -> answer.set("query", EngineRow.text(query.promql())));
        result.failure().ifPresent(failure -> {
            answer.put("kind", failure.kind().text());
            if (failure.kind() == QueryFailure.Kind.NORMALIZE || failure.kind() == QueryFailure.Kind.BUILD) {
                answer.set("error", EngineRow.text(failure.error()));
            }
        });
        return answer;
    }
}
