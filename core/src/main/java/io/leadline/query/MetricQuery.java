package io.leadline.query;

import io.leadline.association.GroupResource;
import io.leadline.golang.GoResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The query of one metric of one resource: a {@link QueryTemplate} in which all is filled in that requests for this
 * metric share. Templates that only copy a request's matchers and values, as nearly all do, are then written straight
 * into the result; all others take the way of {@link QueryTemplate#render}.
 *
 * <p>Texts are kept by the shape of requests, each made when it is needed first: one for requests with and one for
 * those without a namespace, and one for the shape of the latest metric selector, since callers ask the same again and
 * again. Thread-safe.
 */
public final class MetricQuery {
    private final RenderedQuery.Origin origin;
    private final GroupResource resource;
    private final List<String> extraGroupBy;
    private final String namespaceLabel;
    /** Whether the template can tell one label from another; most only copy the matchers. */
    private final boolean usesValues;

    // Two threads may both make one; they make the same, and it is safe to pass on without a lock.
    private @Nullable MetricText namespaced;
    private @Nullable MetricText clusterWide;
    private @Nullable MetricText selected;
    /** That of {@link #namespaced}, if it has one: nearly all requests take this way, so that it is a short one. */
    private @Nullable OneObjectText oneObject;

    MetricQuery(QueryTemplate template, String series, GroupResource resource, List<String> extraGroupBy) {
        GoResult<String> label = template.labels().labelFor(resource);
        List<String> groupBy = label.value()
                .map(known -> QueryTemplate.groupBy(known, extraGroupBy))
                .orElseGet(List::of);
        this.origin = new RenderedQuery.Origin(template, series, groupBy);
        this.resource = resource;
        this.extraGroupBy = List.copyOf(extraGroupBy);
        this.namespaceLabel = template.namespaceLabel();
        this.usesValues = template.usesValues();
    }

    /**
     * Renders the query for objects of the resource.
     *
     * @param namespace the objects' namespace, "" for objects of the cluster
     * @param selector conditions on the metric's labels
     * @param names names of the objects, at least one
     * @return the query, or a failure of kind {@code BUILD}
     */
    public QueryResult render(String namespace, LabelSelector selector, List<String> names) {
        String promql = text(namespace, selector, names);
        return promql == null
                ? template().render(origin.series(), resource, namespace, extraGroupBy, selector, names)
                : QueryResult.of(new RenderedQuery(promql, origin, namespace, selector, List.copyOf(names)));
    }

    /** The query; null if the template has to do it. */
    private @Nullable String text(String namespace, LabelSelector selector, List<String> names) {
        if (usesValues && hasEmptyValue(selector, names)) {
            // The template may tell it from others.
            return null;
        }
        OneObjectText one = oneObject;
        String text = one == null || namespace.isEmpty() || names.size() != 1 || !selector.isEmpty()
                ? null
                : one.render(namespace, names.get(0));
        return text == null ? prepared(namespace, selector).render(namespace, selector, names) : text;
    }

    private static boolean hasEmptyValue(LabelSelector selector, List<String> names) {
        List<LabelRequirement> requirements = selector.requirements();
        for (int i = 0; i < requirements.size(); i++) {
            if (isEmpty(requirements.get(i).values())) {
                return true;
            }
        }
        return isEmpty(names);
    }

    private static boolean isEmpty(List<String> values) {
        return values.isEmpty() || (values.size() == 1 && values.get(0).isEmpty());
    }

    private MetricText prepared(String namespace, LabelSelector selector) {
        boolean hasNamespace = !namespace.isEmpty();
        if (usesValues && !selector.isEmpty()) {
            MetricText known = selected;
            if (known == null || !known.shape().fits(namespace, selector)) {
                known = prepare(selector.keys(), hasNamespace);
                selected = known;
            }
            return known;
        }
        MetricText known = hasNamespace ? namespaced : clusterWide;
        if (known == null) {
            known = prepare(List.of(), hasNamespace);
            if (hasNamespace) {
                namespaced = known;
                oneObject = known.oneObject();
            } else {
                clusterWide = known;
            }
        }
        return known;
    }

    private MetricText prepare(List<String> keys, boolean hasNamespace) {
        List<String> groupBy = origin.groupBy();
        if (groupBy.isEmpty()) {
            // The resource has no label; why is said for each request.
            return new MetricText(new RequestShape(keys, hasNamespace, namespaceLabel, ""), Optional.empty());
        }
        RequestShape shape = new RequestShape(keys, hasNamespace, namespaceLabel, groupBy.get(0));
        return new MetricText(shape, template().executeWithoutValues(origin.series(), groupBy, shape.labels()));
    }

    /**
     * The template of the rule.
     *
     * @return the template that queries are rendered from
     */
    public QueryTemplate template() {
        return origin.template();
    }
}
