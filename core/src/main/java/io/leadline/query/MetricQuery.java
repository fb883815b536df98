package io.leadline.query;

import io.leadline.association.GroupResource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The query of one metric of one resource: a {@link QueryTemplate} in which all is filled in that requests for this
 * metric share. Templates of text and fields, as nearly all are, are then written straight into the result; all others
 * take the way of {@link QueryTemplate#render}. Immutable and thread-safe.
 */
public final class MetricQuery {
    private final RenderedQuery.Origin origin;
    private final GroupResource resource;
    private final @Nullable MetricText text;

    MetricQuery(QueryTemplate template, String series, GroupResource resource) {
        Optional<String> label = template.labels().labelFor(resource).value();
        this.origin =
                new RenderedQuery.Origin(template, series, label.map(List::of).orElseGet(List::of));
        this.resource = resource;
        this.text = label.flatMap(name -> template.aroundLabelMatchers(series, name)
                        .flatMap(around -> MetricText.of(around, template.namespaceLabel(), name)))
                .orElse(null);
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
        String promql = text == null ? null : text.render(namespace, selector, names);
        return promql == null
                ? template().render(origin.series(), resource, namespace, List.of(), selector, names)
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
