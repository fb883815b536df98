package io.leadline.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.association.ResourceScope;
import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.promql.Labels;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.MetricRequest;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import io.leadline.value.CustomMetricValues;
import io.leadline.value.ExternalMetricValues;
import io.leadline.value.InstantQueries;
import io.leadline.value.MetricFailure;
import io.leadline.value.PrometheusAnswer;
import io.leadline.value.ResourceMetricValues;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Differences;
import io.leadline.vectors.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The real adapter behind a real API server: which queries each path sends, what is listed, and the errors. Values were
 * not recorded in a way that could be repeated: Prometheus knows the first of several objects here, and no object that
 * is asked for alone.
 */
class ApiConformanceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ApiGroup SELDON = new ApiGroup(
            "mlops.seldon.io",
            Optional.of("v1alpha1"),
            List.of(new ApiVersion(
                    "v1alpha1",
                    List.of(
                            new ApiResource("models", "model", "Model", ResourceScope.NAMESPACED),
                            new ApiResource("servers", "server", "Server", ResourceScope.NAMESPACED)))));

    @Test
    void sendsTheQueriesAndListsTheMetricsOfTheRealAdapter() {
        for (String setup : Vectors.folders("api")) {
            Optional<String> text = Vectors.text("api/" + setup + "/config.yaml");
            if (text.isEmpty()) {
                continue;
            }
            ApiResources resources = ApiResources.builtIn().extendedWith(ApiResources.of(List.of(SELDON)));
            AdapterConfig config = ConfigReader.read(text.get()).orThrow();
            // A rule that Prometheus rejects at each refresh does not keep the adapter from starting.
            AdapterRules rules = RuleCompiler.compile(config, resources).value().orElseThrow();
            MetricRegistry registry = MetricRegistry.discover(rules, series(setup));
            Server server = new Server(registry, RecordedCluster.read(setup, resources));
            List<JsonNode> rows = new ArrayList<>();
            Vectors.text("api/" + setup + "/answers.jsonl")
                    .orElse("")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> rows.add(Vectors.json(line)));
            Conformance.of("api/" + setup, rows).verify(server::difference);
        }
    }

    private static List<Labels> series(String setup) {
        List<Labels> series = new ArrayList<>();
        Vectors.json(Vectors.text("api/" + setup + "/series.json").orElse("{}"))
                .path("data")
                .forEach(labels -> series.add(Labels.of(EngineRow.strings(labels))));
        return series;
    }

    private record Server(MetricRegistry registry, RecordedCluster cluster) {
        Optional<String> difference(JsonNode row) {
            List<String> queries = new ArrayList<>();
            InstantQueries prometheus = promql -> {
                queries.add(promql);
                return PrometheusAnswer.parse(answer(promql));
            };
            ApiPath path = ApiPath.parse(row.path("path").asText());
            Optional<JsonNode> body = body(path, prometheus);
            boolean fixedOrder = !(path instanceof ResourceMetricPath);
            Optional<String> difference =
                    Differences.first(texts(row.path("queries"), fixedOrder), texts(queries, fixedOrder));
            boolean listing = path instanceof DiscoveryPath;
            boolean failed = row.path("status").asInt() != 200;
            return difference.or(() -> listing || failed
                    ? Differences.first(sorted(row.path("body")), sorted(body.orElse(JSON.nullNode())))
                    : Optional.empty());
        }

        private Optional<JsonNode> body(ApiPath path, InstantQueries prometheus) {
            if (path instanceof CustomMetricPath custom) {
                return custom(custom, prometheus).map(Server::status);
            }
            if (path instanceof ExternalMetricPath external) {
                ExternalMetricRequest request =
                        new ExternalMetricRequest(external.metric(), external.namespace(), external.selector());
                return ExternalMetricValues.of(registry, prometheus)
                        .get(request)
                        .failure()
                        .map(Server::status);
            }
            if (path instanceof ResourceMetricPath resource) {
                return resource(resource, prometheus);
            }
            if (path instanceof RejectedPath rejected) {
                return Optional.of(Vectors.json(rejected.status().toJson()));
            }
            return path instanceof DiscoveryPath listing
                    ? Optional.of(Vectors.json(listing(listing)))
                    : Optional.empty();
        }

        private Optional<MetricFailure> custom(CustomMetricPath path, InstantQueries prometheus) {
            MetricRequest request = MetricRequest.of(path.resource(), path.metric())
                    .inNamespace(path.namespace().orElse(""))
                    .selecting(path.metricSelector());
            CustomMetricValues values = CustomMetricValues.of(registry, prometheus);
            return path.asksForAll()
                    ? values.bySelector(request, path.objects(), cluster::names).failure()
                    : values.byName(request.named(path.name())).failure();
        }

        private Optional<JsonNode> resource(ResourceMetricPath path, InstantQueries prometheus) {
            ResourceMetricValues values = ResourceMetricValues.of(
                    registry.rules().resource().map(GoResult::orThrow).orElseThrow(), prometheus);
            boolean nodes = path.resource().equals("nodes");
            if (nodes) {
                values.nodes(cluster.measured(path));
            } else {
                values.pods(cluster.measured(path));
            }
            return path.name()
                    .map(name -> nodes
                            ? ApiStatus.nodeMetricsNotFound(name)
                            : ApiStatus.podMetricsNotFound(path.namespace().orElse(""), name))
                    .map(status -> Vectors.json(status.toJson()));
        }

        private static JsonNode status(MetricFailure failure) {
            ApiStatus status = failure.reason().equals("InternalError")
                    ? ApiStatus.internalError(failure.message().replace("Internal error occurred: ", ""))
                    : new ApiStatus(failure.code().orElse(500), failure.reason(), failure.message(), Optional.empty());
            return Vectors.json(status.toJson());
        }

        private String listing(DiscoveryPath path) {
            if (path.version().isEmpty()) {
                return DiscoveryDocuments.group(path.group());
            }
            return switch (path.group()) {
                case ApiPath.CUSTOM_METRICS ->
                    DiscoveryDocuments.customMetrics(
                            path.version().get(),
                            registry.customMetrics().stream()
                                    .map(metric -> new DiscoveryDocuments.CustomMetric(
                                            metric.resource(), metric.namespaced(), metric.name()))
                                    .toList());
                case ApiPath.EXTERNAL_METRICS ->
                    DiscoveryDocuments.externalMetrics(registry.externalMetrics().stream()
                            .map(metric -> metric.name())
                            .toList());
                default -> DiscoveryDocuments.resourceMetrics();
            };
        }
    }

    private static String answer(String promql) {
        ObjectNode data = JSON.objectNode().put("resultType", "vector");
        int several = promql.lastIndexOf("=~\"");
        if (several < 0) {
            data.putArray("result");
        } else {
            String label = promql.substring(promql.lastIndexOf(',', several) + 1, several);
            String names = promql.substring(several + 3, promql.indexOf('"', several + 3));
            ObjectNode sample = data.putArray("result").addObject();
            sample.putObject("metric").put(label, names.substring(0, Math.max(0, names.indexOf('|'))));
            sample.putArray("value").add(0).add("1");
        }
        return data.toString();
    }

    private static JsonNode texts(JsonNode recorded, boolean fixedOrder) {
        List<String> texts = new ArrayList<>();
        recorded.forEach(query -> texts.add(query.asText()));
        return texts(texts, fixedOrder);
    }

    private static JsonNode texts(List<String> queries, boolean fixedOrder) {
        return JSON.arrayNode()
                .addAll(queries.stream()
                        .map(query -> fixedOrder ? query : sortedNames(query))
                        .sorted()
                        .<JsonNode>map(EngineRow::text)
                        .toList());
    }

    /** The names of resource metrics' queries come in no fixed order. */
    private static String sortedNames(String query) {
        int start = query.indexOf("=~\"") + 3;
        if (start < 3) {
            return query;
        }
        int end = query.indexOf('"', start);
        String[] names = query.substring(start, end).split("\\|", -1);
        Arrays.sort(names);
        return query.substring(0, start) + String.join("|", names) + query.substring(end);
    }

    /** A document with its resources in an order. */
    private static JsonNode sorted(JsonNode body) {
        if (!body.path("resources").isArray()) {
            return body;
        }
        List<JsonNode> resources = new ArrayList<>();
        body.path("resources").forEach(resources::add);
        resources.sort(Comparator.comparing(JsonNode::toString));
        ObjectNode copy = body.deepCopy();
        copy.putArray("resources").addAll(resources);
        return copy;
    }
}
