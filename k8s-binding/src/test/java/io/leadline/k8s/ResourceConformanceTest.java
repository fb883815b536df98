package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.golang.GoResult;
import io.leadline.rule.ResourceMetricRules;
import io.leadline.value.ResourceMetricValues;
import io.leadline.value.ResourceUsage;
import io.leadline.value.ResourceUsages;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceConformanceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiResources resources = VectorResources.read();

    @Test
    void answersTheUseOfPodsAndNodesThatTheAdapterAnswers() {
        RegexDetails.verifyAnswers("resource", row -> answer(new EngineRow(row, resources)));
    }

    private static JsonNode answer(EngineRow row) {
        if (row.config().hasErrors()) {
            return row.configError();
        }
        Optional<GoResult<ResourceMetricRules>> rules =
                row.rules(row.config().orThrow()).resource();
        if (rules.isEmpty()) {
            return EngineRow.setupError("provider", "no resourceRules: the adapter serves no resource metrics API");
        }
        if (rules.get().error().isPresent()) {
            return EngineRow.setupError("provider", rules.get().error().get());
        }
        ResourceMetricValues values = ResourceMetricValues.of(rules.get().orThrow(), row::answer);
        boolean nodes = row.request().path("kind").asText().equals("nodes");
        ResourceUsages usages = nodes ? values.nodes(row.items()) : values.pods(row.items());
        ObjectNode answer = JSON.objectNode();
        ArrayNode items = answer.putArray("items");
        usages.items().forEach(item -> items.add(usage(item, nodes)));
        answer.set("queries", row.queries());
        if (!usages.logged().isEmpty()) {
            ArrayNode logged = answer.putArray("logged");
            usages.logged().stream()
                    .distinct()
                    .sorted(EngineRow::compareBytes)
                    .forEach(line -> logged.add(EngineRow.text(line)));
        }
        return answer;
    }

    private static ObjectNode usage(ResourceUsage item, boolean node) {
        ObjectNode answer = JSON.objectNode()
                .put("name", item.object().name())
                .put("timestampMs", item.timestampMs())
                .put("windowNs", item.window().nanos());
        answer.putNull("labels");
        if (!item.object().labels().isEmpty()) {
            item.object().labels().forEach(answer.putObject("labels")::put);
        }
        if (node) {
            answer.set("usage", usage(item.usage().get(0)));
            return answer;
        }
        answer.put("namespace", item.object().namespace());
        ArrayNode containers = answer.putArray("containers");
        item.usage()
                .forEach(container ->
                        containers.addObject().put("name", container.name()).set("usage", usage(container)));
        return answer;
    }

    private static ObjectNode usage(ResourceUsage.Usage usage) {
        ObjectNode node = JSON.objectNode();
        node.set("cpu", ValueAnswers.quantity(usage.cpu()));
        node.set("memory", ValueAnswers.quantity(usage.memory()));
        return node;
    }
}
