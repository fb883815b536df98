package io.leadline.query;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A query for one request, as the adapter sends it to Prometheus. Immutable and thread-safe. */
public final class RenderedQuery {
    private final String promql;
    private final QueryTemplate template;
    private final String series;
    private final List<String> groupBy;
    /** What {@link #matchers} is made of when somebody asks; most callers only want the text. */
    private final String namespace;

    private final String name;
    private @Nullable List<QueryMatcher> matchers;

    RenderedQuery(
            String promql, QueryTemplate template, String series, List<QueryMatcher> matchers, List<String> groupBy) {
        this.promql = promql;
        this.template = template;
        this.series = series;
        this.groupBy = List.copyOf(groupBy);
        this.namespace = "";
        this.name = "";
        this.matchers = List.copyOf(matchers);
    }

    /** A query for one object of a resource, whose label is the only one in {@code groupBy}. */
    RenderedQuery(
            String promql, QueryTemplate template, String series, List<String> groupBy, String namespace, String name) {
        this.promql = promql;
        this.template = template;
        this.series = series;
        this.groupBy = groupBy;
        this.namespace = namespace;
        this.name = name;
    }

    /**
     * The text.
     *
     * @return the query, byte for byte: white space of the template stays
     */
    public String promql() {
        return promql;
    }

    /**
     * Where the text comes from.
     *
     * @return the template that it was rendered from
     */
    public QueryTemplate template() {
        return template;
    }

    /**
     * The series that the metric stands for.
     *
     * @return its name, "" in resource rules
     */
    public String series() {
        return series;
    }

    /**
     * What the request adds between the braces ({@code .LabelMatchers}).
     *
     * @return the matchers, in order
     */
    public List<QueryMatcher> matchers() {
        List<QueryMatcher> known = matchers;
        if (known == null) {
            // Two threads may both do this; they find the same, and an immutable list may be passed on without a lock.
            known = Matchers.object(template.namespaceLabel(), namespace, groupBy.get(0), name);
            matchers = known;
        }
        return known;
    }

    /**
     * The labels to group by ({@code .GroupBySlice}).
     *
     * @return the labels; none in external queries
     */
    public List<String> groupBy() {
        return groupBy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RenderedQuery that
                && promql.equals(that.promql)
                && template.equals(that.template)
                && series.equals(that.series)
                && groupBy.equals(that.groupBy)
                && matchers().equals(that.matchers());
    }

    @Override
    public int hashCode() {
        return Objects.hash(promql, series);
    }

    /**
     * The text of the query.
     *
     * @return {@link #promql()}
     */
    @Override
    public String toString() {
        return promql;
    }
}
