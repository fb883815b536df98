package io.leadline.query;

import io.leadline.source.Located;
import io.leadline.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A query for one request, as the adapter sends it to Prometheus. Immutable and thread-safe. */
public final class RenderedQuery {
    private final String promql;
    private final Origin origin;
    /** What {@link #matchers} is made of when somebody asks; most callers only want the text. */
    private final String namespace;

    private final LabelSelector selector;
    private final List<String> names;
    private @Nullable List<QueryMatcher> matchers;

    /** What all queries for one metric share. */
    record Origin(QueryTemplate template, String series, List<String> groupBy) {}

    RenderedQuery(String promql, Origin origin, List<QueryMatcher> matchers) {
        this(promql, origin, "", LabelSelector.everything(), List.of());
        this.matchers = List.copyOf(matchers);
    }

    /** A query for objects of a resource, whose label is the only one to group by. */
    RenderedQuery(String promql, Origin origin, String namespace, LabelSelector selector, List<String> names) {
        this.promql = promql;
        this.origin = origin;
        this.namespace = namespace;
        this.selector = selector;
        this.names = names;
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
     * The text with the way back into the template: a character of the template's own text leads to that character, one
     * of a value to the whole action, with its {@code <<} and {@code >>}. From there {@link Span#outermost()} leads to
     * the file. The way is found by rendering once more, so that queries cost nothing that nobody asks about; what is
     * returned keeps it.
     *
     * @return the text; if its way is not known in detail, every part of it leads to the whole template
     */
    public Located<String> located() {
        return QueryPieces.of(this).located();
    }

    /**
     * Where the text comes from.
     *
     * @return the template that it was rendered from
     */
    public QueryTemplate template() {
        return origin.template();
    }

    /**
     * The series that the metric stands for.
     *
     * @return its name, "" in resource rules
     */
    public String series() {
        return origin.series();
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
            known = List.copyOf(template()
                    .matchers(namespace, selector, groupBy().get(0), names)
                    .orThrow());
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
        return origin.groupBy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RenderedQuery that
                && promql.equals(that.promql)
                && origin.equals(that.origin)
                && matchers().equals(that.matchers());
    }

    @Override
    public int hashCode() {
        return Objects.hash(promql, series());
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
