package io.leadline.query;

import io.leadline.association.GroupResource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The query of one metric of one resource: a {@link QueryTemplate} in which all is filled in that requests for this
 * metric share. Templates that only copy a request's matchers and values, as nearly all do, are then written straight
 * into the result; all others take the way of {@link QueryTemplate#render}. Thread-safe.
 */
public final class MetricQuery {
    private final RenderedQuery.Origin origin;
    private final GroupResource resource;
    private final List<String> extraGroupBy;
    /** Missing if the resource has no label; why is said for each request. */
    private final @Nullable MetricTexts texts;

    MetricQuery(QueryTemplate template, String series, GroupResource resource, List<String> extraGroupBy) {
        Optional<List<String>> groupBy =
                template.labels().labelFor(resource).value().map(label -> QueryTemplate.groupBy(label, extraGroupBy));
        this.origin = new RenderedQuery.Origin(template, series, groupBy.orElseGet(List::of));
        this.resource = resource;
        this.extraGroupBy = List.copyOf(extraGroupBy);
        this.texts =
                groupBy.map(labels -> new MetricTexts(template, series, labels)).orElse(null);
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
        String promql = texts == null ? null : texts.render(namespace, selector, names);
        return promql == null
                ? template().render(origin.series(), resource, namespace, extraGroupBy, selector, names)
                : QueryResult.of(new RenderedQuery(promql, origin, namespace, selector, List.copyOf(names)));
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
