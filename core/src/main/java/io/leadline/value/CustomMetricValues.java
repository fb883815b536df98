package io.leadline.value;

import io.leadline.association.GroupResource;
import io.leadline.association.GroupVersionKind;
import io.leadline.association.NormalizedResource;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.query.LabelSelector;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryFailure;
import io.leadline.query.QueryResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers requests to the custom metrics API: a port of {@code prometheusProvider} of prometheus-adapter v0.12.0
 * (pkg/custom-provider/provider.go). Immutable; thread-safe if what it asks is.
 */
public final class CustomMetricValues {
    private final MetricRegistry registry;
    private final InstantQueries prometheus;

    private CustomMetricValues(MetricRegistry registry, InstantQueries prometheus) {
        this.registry = registry;
        this.prometheus = prometheus;
    }

    /**
     * Values of the metrics of a registry.
     *
     * @param registry the metrics
     * @param prometheus answers their queries
     * @return the API
     */
    public static CustomMetricValues of(MetricRegistry registry, InstantQueries prometheus) {
        return new CustomMetricValues(registry, prometheus);
    }

    /**
     * The value of one object.
     *
     * @param request a request for exactly one name
     * @return the value, or the error that the client gets
     * @throws IllegalArgumentException if the request does not have exactly one name
     */
    public MetricAnswer<CustomMetricValue> byName(MetricRequest request) {
        if (request.names().size() != 1) {
            throw new IllegalArgumentException("a request for one object has one name, not " + request.names());
        }
        String name = request.names().get(0);
        Fetched<PrometheusAnswer.Vector> vector = fetch(request);
        if (vector.failure().isPresent()) {
            return MetricAnswer.failed(vector.failure().get());
        }
        if (vector.orThrow().orEmpty().isEmpty()) {
            return MetricAnswer.failed(
                    MetricFailure.notFoundFor(request.resource(), request.metric(), name, Optional.empty()));
        }
        Double value = byObject(request, vector.orThrow()).get(name);
        if (value == null) {
            return MetricAnswer.failed(MetricFailure.notFoundFor(
                    request.resource(), request.metric(), name, Optional.of(MetricFailure.Cause.NO_MATCHING_RESULT)));
        }
        return values(request, List.of(name), Map.of(name, value));
    }

    /**
     * The values of the objects that a selector means.
     *
     * @param request the request; its names do not count
     * @param selector conditions on the objects' labels
     * @param objects lists the objects
     * @return a value for each object that has one, or the error that the client gets
     */
    public MetricAnswer<CustomMetricValue> bySelector(
            MetricRequest request, LabelSelector selector, ObjectNames objects) {
        GoResult<GroupResource> resource = registry.rules().mapper().resourceFor(request.resource());
        GoResult<List<String>> names = resource.value().isPresent()
                ? objects.list(resource.orThrow(), request.namespaced() ? request.namespace() : "", selector)
                : GoResult.failed("unable to find preferred version to list matching resource names: "
                        + resource.error().orElse(""));
        if (names.value().isEmpty()) {
            return MetricAnswer.failed(MetricFailure.internal(
                    MetricFailure.Cause.LIST, names.error().orElse("")));
        }
        MetricRequest named = request.named(names.orThrow());
        Fetched<PrometheusAnswer.Vector> vector = fetch(named);
        return vector.failure().isPresent()
                ? MetricAnswer.failed(vector.failure().get())
                : values(named, named.names(), byObject(named, vector.orThrow()));
    }

    private Fetched<PrometheusAnswer.Vector> fetch(MetricRequest request) {
        QueryResult query = registry.query(request);
        if (query.query().isEmpty()) {
            QueryFailure failure =
                    query.failure().orElseGet(() -> QueryFailure.of(QueryFailure.Kind.NOT_REGISTERED, ""));
            return Fetched.failed(MetricFailure.of(request.resource(), request.metric(), failure));
        }
        GoResult<PrometheusAnswer> answer = prometheus.query(query.orThrow().promql());
        if (answer.value().isEmpty()) {
            return Fetched.failed(MetricFailure.internal(
                    MetricFailure.Cause.PROMETHEUS, answer.error().orElse("")));
        }
        return answer.orThrow() instanceof PrometheusAnswer.Vector vector
                ? Fetched.of(vector)
                : Fetched.failed(MetricFailure.internal(MetricFailure.Cause.RESULT_TYPE, ""));
    }

    /** The samples by the value of the resource's label; a later one of the same object overwrites. */
    private Map<String, Double> byObject(MetricRequest request, PrometheusAnswer.Vector vector) {
        Optional<String> label = registry.rules()
                .mapper()
                .normalize(request.resource())
                .value()
                .map(NormalizedResource::groupResource)
                .flatMap(resource -> registry.find(request)
                        .map(CustomMetric::rule)
                        .flatMap(rule -> rule.labels().labelFor(resource).value()));
        Map<String, Double> values = new HashMap<>();
        vector.orEmpty()
                .forEach(sample -> sample.ifPresent(s -> values.put(s.metric().get(label.orElse("")), s.value())));
        return values;
    }

    private MetricAnswer<CustomMetricValue> values(
            MetricRequest request, List<String> names, Map<String, Double> byObject) {
        List<CustomMetricValue> items = new ArrayList<>(names.size());
        for (String name : names) {
            Double sample = byObject.get(name);
            if (sample == null) {
                continue;
            }
            GoResult<GroupVersionKind> kind = registry.rules().mapper().kindFor(request.resource());
            GoResult<MetricSelectorField> selector = MetricSelectorField.of(request.selector());
            if (kind.value().isEmpty() || selector.value().isEmpty()) {
                return MetricAnswer.failed(
                        MetricFailure.plain(kind.error().or(selector::error).orElse("")));
            }
            items.add(new CustomMetricValue(
                    ObjectReference.of(kind.orThrow(), request.namespace(), name),
                    request.metric(),
                    selector.value().filter(s -> !request.selector().isEmpty()),
                    quantity(sample)));
        }
        return MetricAnswer.of(items);
    }

    private static Quantity quantity(double sample) {
        return Double.isNaN(sample) ? Quantity.ofMilli(0, QuantityFormat.DECIMAL_SI) : Quantity.ofSample(sample);
    }

    /** A value, or the failure that the client is told. */
    private record Fetched<T>(Optional<T> value, Optional<MetricFailure> failure) {
        static <T> Fetched<T> of(T value) {
            return new Fetched<>(Optional.of(value), Optional.empty());
        }

        static <T> Fetched<T> failed(MetricFailure failure) {
            return new Fetched<>(Optional.empty(), Optional.of(failure));
        }

        T orThrow() {
            return value.orElseThrow();
        }
    }
}
