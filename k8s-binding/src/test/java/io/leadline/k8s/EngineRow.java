package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.leadline.association.GroupResource;
import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.diagnostic.Validated;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.golang.GoText;
import io.leadline.promql.Labels;
import io.leadline.query.LabelSelector;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import io.leadline.value.ObjectMetadata;
import io.leadline.value.PrometheusAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inputs of a row of the adapter's vectors, and the cluster and the server that stand behind it. */
final class EngineRow {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode row;
    private final ApiResources resources;
    private final List<String> queries = new ArrayList<>();

    EngineRow(JsonNode row, ApiResources resources) {
        this.row = row;
        this.resources = resources;
    }

    Validated<AdapterConfig> config() {
        byte[] bytes = row.has("yamlBase64")
                ? Base64.getDecoder().decode(row.path("yamlBase64").asText())
                : GoText.toBytes(row.path("yaml").asText());
        return ConfigReader.read(SourceText.of("config.yaml", GoText.fromBytes(bytes)));
    }

    AdapterRules rules(AdapterConfig config) {
        return RuleCompiler.compile(config, resources).value().orElseThrow();
    }

    List<Labels> series() {
        List<Labels> series = new ArrayList<>();
        row.path("series").forEach(labels -> series.add(Labels.of(strings(labels))));
        return series;
    }

    /** One refresh against the fake server, which must be no other than one over a snapshot of its series. */
    MetricRegistry registry(AdapterRules rules) {
        MetricRegistry asked = MetricRegistry.discover(rules, new RecordedPrometheus(series()));
        MetricRegistry snapshot = MetricRegistry.discover(rules, series());
        if (asked.customError().isEmpty()) {
            assertThat(snapshot.customMetrics()).isEqualTo(asked.customMetrics());
        }
        if (asked.externalError().isEmpty()) {
            assertThat(snapshot.externalMetrics()).isEqualTo(asked.externalMetrics());
        }
        return asked;
    }

    JsonNode request() {
        return row.path("request");
    }

    GoResult<LabelSelector> selector(String member) {
        return LabelSelectors.parse(request().path(member).asText());
    }

    GroupResource resource() {
        return GroupResource.parse(request().path("resource").asText());
    }

    static Map<String, String> strings(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }

    /** The fake server: the first canned answer whose texts all occur in the query. */
    GoResult<PrometheusAnswer> answer(String promql) {
        queries.add(promql);
        for (JsonNode canned : row.path("prometheus")) {
            boolean fits = true;
            for (JsonNode part : canned.path("contains")) {
                fits &= promql.contains(part.asText());
            }
            if (fits && canned.path("error").isObject()) {
                JsonNode error = canned.path("error");
                String message = error.path("msg").asText();
                return GoResult.failed(
                        error.path("transport").asBoolean()
                                ? message
                                : error.path("type").asText() + ": " + message);
            }
            if (fits) {
                return PrometheusAnswer.parse(plainNumbers(canned.path("data")).toString());
            }
        }
        return PrometheusAnswer.parse("{\"resultType\":\"vector\",\"result\":[]}");
    }

    /** Times as servers write them: a number of JSON in memory prints with an exponent, which the adapter rejects. */
    private static JsonNode plainNumbers(JsonNode node) {
        if (node.isFloatingPointNumber()) {
            return JSON.rawValueNode(new RawValue(new BigDecimal(node.asText()).toPlainString()));
        }
        if (node.isArray()) {
            ArrayNode copy = JSON.arrayNode();
            node.forEach(element -> copy.add(plainNumbers(element)));
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = JSON.objectNode();
            node.properties().forEach(entry -> copy.set(entry.getKey(), plainNumbers(entry.getValue())));
            return copy;
        }
        return node;
    }

    ArrayNode queries() {
        ArrayNode sent = JSON.arrayNode();
        queries.stream().sorted(EngineRow::compareBytes).forEach(query -> sent.add(text(query)));
        return sent;
    }

    static int compareBytes(String a, String b) {
        return Arrays.compareUnsigned(GoText.toBytes(a), GoText.toBytes(b));
    }

    /** The fake API server: objects of a resource in a namespace, in the order of their keys. */
    GoResult<List<String>> objects(GroupResource resource, String namespace, LabelSelector selector) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode object : row.path("objects")) {
            boolean fits = object.path("resource").asText().equals(resource.resource())
                    && object.path("group").asText().equals(resource.group())
                    && (namespace.isEmpty() || object.path("namespace").asText().equals(namespace))
                    && selector.matches(strings(object.path("labels")));
            if (fits) {
                found.add(object);
            }
        }
        found.sort(Comparator.comparing(object ->
                object.path("namespace").asText() + "/" + object.path("name").asText()));
        return GoResult.of(
                found.stream().map(object -> object.path("name").asText()).toList());
    }

    List<ObjectMetadata> items() {
        List<ObjectMetadata> items = new ArrayList<>();
        request()
                .path("items")
                .forEach(item -> items.add(new ObjectMetadata(
                        item.path("namespace").asText(), item.path("name").asText(), strings(item.path("labels")))));
        return items;
    }

    /** A Go string in JSON. */
    static JsonNode text(String value) {
        return GoText.isValidUtf8(value)
                ? TextNode.valueOf(value)
                : JSON.objectNode().put("base64", Base64.getEncoder().encodeToString(GoText.toBytes(value)));
    }

    static ObjectNode resource(GroupResource resource) {
        return JSON.objectNode().put("group", resource.group()).put("resource", resource.resource());
    }

    static ObjectNode setupError(String stage, String error) {
        ObjectNode answer = JSON.objectNode();
        answer.putObject("setupError").put("stage", stage).set("error", text(error));
        return answer;
    }

    /** A configuration that does not load; the words of its errors are compared elsewhere. */
    ObjectNode configError() {
        String recorded = row.path("expect").path("setupError").path("error").asText();
        return setupError("config", recorded);
    }

    static ObjectNode selectorError(GoResult<LabelSelector> selector) {
        ObjectNode answer = JSON.objectNode();
        answer.set("selectorError", text(selector.error().orElse("")));
        return answer;
    }
}
