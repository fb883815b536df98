package io.leadline.cli;

import io.leadline.association.GroupResource;
import io.leadline.association.NormalizedResource;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.query.MetricRequest;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.MetricRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes requests from what is known: the resource of a metric, the objects that exist. */
final class Answers {
    private static final GroupResource NAMESPACES = new GroupResource("", "namespaces");

    private Answers() {}

    /** Has the sample remember the objects that a request without names means; to be called before discovery. */
    static void want(SeriesSample sample, Request request, AdapterRules rules) {
        if (!(request instanceof Request.Custom custom)
                || !custom.request().names().isEmpty()) {
            return;
        }
        GoResult<NormalizedResource> resource =
                rules.mapper().normalize(custom.request().resource());
        resource.value().ifPresent(found -> {
            for (MetricRule rule : rules.custom().rules()) {
                String namespaceLabel =
                        rule.labels().labelFor(NAMESPACES).value().orElse("");
                String namespace = custom.request().namespace();
                rule.labels()
                        .labelFor(found.groupResource())
                        .value()
                        .map(label -> new SeriesSample.ObjectLabels(label, namespaceLabel, namespace))
                        .ifPresent(sample::want);
            }
        });
    }

    /** The request with the objects that the series tell of, if it names none. */
    static MetricRequest withObjects(MetricRequest request, MetricRegistry registry, SeriesSample sample) {
        Optional<CustomMetric> metric = request.names().isEmpty() ? registry.find(request) : Optional.empty();
        return metric.flatMap(found -> found.rule()
                        .labels()
                        .labelFor(found.resource())
                        .value()
                        .map(label -> sample.objects(found.series(), label)))
                .map(request::named)
                .orElse(request);
    }

    /** What a metric's name can mean. */
    static List<Request> meanings(Request.AnyOf request, MetricRegistry registry) {
        List<Request> meanings = new ArrayList<>();
        for (CustomMetric metric : registry.customMetrics()) {
            if (metric.name().equals(request.metric())) {
                meanings.add(Request.custom(metric.resource().toString(), metric.name(), request.options()));
            }
        }
        registry.externalMetrics().stream()
                .filter(metric -> metric.name().equals(request.metric()))
                .forEach(metric -> meanings.add(Request.external(metric.name(), request.options())));
        return meanings;
    }
}
