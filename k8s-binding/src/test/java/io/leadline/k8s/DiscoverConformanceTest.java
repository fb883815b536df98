package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.association.GroupResource;
import io.leadline.association.SeriesAssociation;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.promql.Labels;
import io.leadline.promql.MetricSelector;
import io.leadline.query.MetricRequest;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleSection;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoverConformanceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiResources resources = VectorResources.read();

    @Test
    void listsTheMetricsThatTheAdapterLists() {
        RegexDetails.verifyAnswers("discover", row -> answer(new EngineRow(row, resources)));
    }

    private static JsonNode answer(EngineRow row) {
        if (row.config().hasErrors()) {
            return row.configError();
        }
        AdapterRules rules = row.rules(row.config().orThrow());
        List<Labels> series = row.series();
        MetricRegistry registry = row.registry(rules);
        ObjectNode answer = JSON.objectNode();
        if (!rules.custom().outcomes().isEmpty()) {
            ObjectNode part = part(answer, "custom", rules.custom(), series);
            if (rules.custom().error().isPresent()) {
                part.setAll(
                        EngineRow.setupError("namers", rules.custom().error().get()));
            } else if (registry.customError().isPresent()) {
                part.setAll(
                        EngineRow.setupError("discovery", registry.customError().get()));
            } else {
                part.set("metrics", customMetrics(registry));
            }
        }
        if (!rules.external().outcomes().isEmpty()) {
            ObjectNode part = part(answer, "external", rules.external(), series);
            if (rules.external().error().isPresent()) {
                part.setAll(
                        EngineRow.setupError("namers", rules.external().error().get()));
            } else if (registry.externalError().isPresent()) {
                part.setAll(EngineRow.setupError(
                        "discovery", registry.externalError().get()));
            } else {
                part.set("metrics", ExternalConformanceTest.names(registry));
            }
        }
        return answer;
    }

    private static ObjectNode part(ObjectNode answer, String name, RuleSection section, List<Labels> series) {
        ObjectNode part = answer.putObject(name);
        ArrayNode list = part.putArray("rules");
        for (GoResult<MetricRule> outcome : section.outcomes()) {
            ObjectNode rule = list.addObject();
            outcome.error().ifPresent(error -> rule.set("error", EngineRow.text(error)));
            outcome.value().ifPresent(compiled -> explain(rule, compiled, series));
        }
        return part;
    }

    private static void explain(ObjectNode answer, MetricRule rule, List<Labels> series) {
        answer.set("selector", EngineRow.text(rule.seriesQuery()));
        GoResult<MetricSelector> parsed = RecordedPrometheus.parse(rule.seriesQuery());
        parsed.error().ifPresent(error -> answer.set("selectorError", EngineRow.text(error)));
        parsed.value().ifPresent(selector -> {
            ArrayNode selected = answer.putArray("selected");
            ArrayNode kept = answer.putArray("kept");
            for (int i = 0; i < series.size(); i++) {
                if (selector.matches(series.get(i))) {
                    selected.add(i);
                    if (rule.naming().passes(series.get(i).metricName())) {
                        explain(kept.addObject().put("series", i), rule, series.get(i));
                    }
                }
            }
        });
    }

    private static void explain(ObjectNode answer, MetricRule rule, Labels series) {
        GoResult<String> name = rule.naming().nameOf(series.metricName());
        name.value().ifPresent(text -> answer.set("name", EngineRow.text(text)));
        name.error().ifPresent(text -> answer.set("nameError", EngineRow.text(text)));
        if (rule.section() == RuleSection.Kind.CUSTOM) {
            List<String> names = series.names().stream()
                    .filter(label -> !label.equals(Labels.METRIC_NAME))
                    .toList();
            SeriesAssociation association = rule.labels().associate(names);
            ArrayNode list = answer.put("namespaced", association.namespaced()).putArray("resources");
            association.resources().stream()
                    .sorted(Comparator.comparing(GroupResource::toString))
                    .forEach(resource -> list.add(EngineRow.resource(resource)));
        }
    }

    private static ArrayNode customMetrics(MetricRegistry registry) {
        ArrayNode list = JSON.arrayNode();
        for (CustomMetric metric : registry.customMetrics()) {
            ObjectNode item = list.addObject().setAll(EngineRow.resource(metric.resource()));
            item.put("namespaced", metric.namespaced());
            item.set("metric", EngineRow.text(metric.name()));
            item.set("id", EngineRow.text(metric.id()));
            MetricRequest request = MetricRequest.of(metric.resource(), metric.name())
                    .inNamespace(metric.namespaced() ? "ns-1" : "")
                    .named("obj-1");
            registry.query(request).query().ifPresent(query -> item.set("query", EngineRow.text(query.promql())));
        }
        return list;
    }
}
