package io.leadline.value;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.QueryFailure;
import io.leadline.query.QueryResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers requests to the external metrics API: a port of {@code externalPrometheusProvider} and
 * {@code metricConverter} of prometheus-adapter v0.12.0 (pkg/external-provider). Immutable; thread-safe if what it asks
 * is.
 */
public final class ExternalMetricValues {
    private final MetricRegistry registry;
    private final InstantQueries prometheus;

    private ExternalMetricValues(MetricRegistry registry, InstantQueries prometheus) {
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
    public static ExternalMetricValues of(MetricRegistry registry, InstantQueries prometheus) {
        return new ExternalMetricValues(registry, prometheus);
    }

    /**
     * The values of a metric.
     *
     * @param request the request
     * @return a value for each sample, or the error that the client gets
     */
    public MetricAnswer<ExternalMetricValue> get(ExternalMetricRequest request) {
        QueryResult query = registry.query(request);
        Optional<QueryFailure> failure = query.failure();
        if (failure.isPresent()) {
            return MetricAnswer.failed(
                    failure.get().kind() == QueryFailure.Kind.NOT_REGISTERED
                            ? MetricFailure.notFound(resource(request), request.metric(), Optional.empty(), "")
                            : MetricFailure.internal(
                                    MetricFailure.Cause.BUILD, failure.get().error()));
        }
        GoResult<PrometheusAnswer> answer = prometheus.query(query.orThrow().promql());
        return answer.value().isPresent()
                ? convert(request.metric(), answer.orThrow())
                : MetricAnswer.failed(MetricFailure.internal(
                        MetricFailure.Cause.PROMETHEUS, answer.error().orElse("")));
    }

    /** What the "not found" is said about: the adapter looks whether the namespace is the one named default. */
    private static GroupResource resource(ExternalMetricRequest request) {
        return request.namespace().equals("default") ? ClusterWide.NAMESPACES : new GroupResource("", "");
    }

    private static MetricAnswer<ExternalMetricValue> convert(String metric, PrometheusAnswer answer) {
        if (answer instanceof PrometheusAnswer.Scalar scalar) {
            return MetricAnswer.of(List.of(new ExternalMetricValue(
                    metric, Optional.empty(), scalar.timestampMs(), Quantity.ofSample(scalar.value()))));
        }
        if (!(answer instanceof PrometheusAnswer.Vector vector)) {
            return MetricAnswer.failed(MetricFailure.plain("encountered an unexpected query result type"));
        }
        if (vector.samples().isEmpty()) {
            return MetricAnswer.failed(MetricFailure.plain("the provided input did not contain vector query results"));
        }
        List<ExternalMetricValue> items = new ArrayList<>();
        for (Optional<Sample> sample : vector.orEmpty()) {
            if (sample.isEmpty()) {
                return MetricAnswer.failed(
                        MetricFailure.crash("a sample of the answer is null, which crashes the adapter"));
            }
            Sample s = sample.get();
            items.add(new ExternalMetricValue(
                    metric, Optional.of(s.metric()), s.timestampMs(), Quantity.ofSample(s.value())));
        }
        return MetricAnswer.of(items);
    }
}
