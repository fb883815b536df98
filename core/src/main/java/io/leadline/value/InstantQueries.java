package io.leadline.value;

import io.leadline.golang.GoResult;

/** Answers instant queries: a Prometheus server, or recorded answers. */
@FunctionalInterface
public interface InstantQueries {
    /**
     * Runs a query.
     *
     * @param promql the text of the query
     * @return the answer, or the error as the adapter's client says it: {@code execution: query timed out}
     */
    GoResult<PrometheusAnswer> query(String promql);
}
