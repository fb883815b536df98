package io.leadline.query;

import java.util.List;

/**
 * A query for one request, as the adapter sends it to Prometheus. Immutable and thread-safe.
 *
 * @param promql the text, byte for byte: white space of the template stays
 * @param template the template that it was rendered from
 * @param series name of the series that the metric stands for, "" in resource rules
 * @param matchers what the request adds between the braces ({@code .LabelMatchers}), in order
 * @param groupBy the labels to group by ({@code .GroupBySlice}); none in external queries
 */
public record RenderedQuery(
        String promql, QueryTemplate template, String series, List<QueryMatcher> matchers, List<String> groupBy) {
    /**
     * Copies the lists.
     *
     * @param promql the text, byte for byte: white space of the template stays
     * @param template the template that it was rendered from
     * @param series name of the series that the metric stands for, "" in resource rules
     * @param matchers what the request adds between the braces ({@code .LabelMatchers}), in order
     * @param groupBy the labels to group by ({@code .GroupBySlice}); none in external queries
     */
    public RenderedQuery {
        matchers = List.copyOf(matchers);
        groupBy = List.copyOf(groupBy);
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
