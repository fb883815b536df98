package io.leadline.query;

import io.leadline.association.GroupResource;
import io.leadline.golang.GoResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The query of one metric of one resource: a {@link QueryTemplate} in which all is filled in that requests for this
 * metric share. A request for one object without a metric selector, the one that autoscalers make, then costs one
 * concatenation; all others take the way of {@link QueryTemplate#render}. Immutable and thread-safe.
 */
public final class MetricQuery {
    private final QueryTemplate template;
    private final String series;
    private final GroupResource resource;
    private final List<String> groupBy;
    private final @Nullable ObjectQuery namespaced;
    private final @Nullable ObjectQuery clusterWide;

    MetricQuery(QueryTemplate template, String series, GroupResource resource) {
        this.template = template;
        this.series = series;
        this.resource = resource;
        GoResult<String> label = template.labels().labelFor(resource);
        this.groupBy = label.value().map(List::of).orElseGet(List::of);
        Optional<List<String>> around = label.value().flatMap(name -> template.aroundLabelMatchers(series, name));
        String namespaceLabel = template.namespaceLabel();
        this.namespaced = namespaceLabel.isEmpty()
                ? null
                : around.flatMap(texts -> ObjectQuery.of(texts, namespaceLabel, groupBy.get(0)))
                        .orElse(null);
        this.clusterWide = around.flatMap(texts -> ObjectQuery.of(texts, "", groupBy.get(0)))
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
        ObjectQuery prepared = namespace.isEmpty() ? clusterWide : namespaced;
        if (prepared != null && selector.isEmpty() && names.size() == 1) {
            String name = names.get(0);
            String promql = prepared.render(namespace, name);
            if (promql != null) {
                return QueryResult.of(new RenderedQuery(promql, template, series, groupBy, namespace, name));
            }
        }
        return template.render(series, resource, namespace, List.of(), selector, names);
    }

    /**
     * The template of the rule.
     *
     * @return the template that queries are rendered from
     */
    public QueryTemplate template() {
        return template;
    }
}
