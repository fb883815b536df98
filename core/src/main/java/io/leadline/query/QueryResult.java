package io.leadline.query;

import java.util.Optional;

/** What a request gives: the query, or why there is none. Immutable and thread-safe. */
public final class QueryResult {
    private final Optional<RenderedQuery> query;
    private final Optional<QueryFailure> failure;

    private QueryResult(Optional<RenderedQuery> query, Optional<QueryFailure> failure) {
        this.query = query;
        this.failure = failure;
    }

    /**
     * A query.
     *
     * @param query the query
     * @return the result
     */
    public static QueryResult of(RenderedQuery query) {
        return new QueryResult(Optional.of(query), Optional.empty());
    }

    /**
     * No query.
     *
     * @param failure why
     * @return the result
     */
    public static QueryResult failed(QueryFailure failure) {
        return new QueryResult(Optional.empty(), Optional.of(failure));
    }

    static QueryResult unbuildable(String error) {
        return failed(QueryFailure.of(QueryFailure.Kind.BUILD, error));
    }

    /**
     * The query.
     *
     * @return the query, or empty if there is none
     */
    public Optional<RenderedQuery> query() {
        return query;
    }

    /**
     * Why there is no query.
     *
     * @return the failure, or empty if there is a query
     */
    public Optional<QueryFailure> failure() {
        return failure;
    }

    /**
     * The query, for callers that know there is one.
     *
     * @return the query
     * @throws IllegalStateException if there is none; its message says why
     */
    public RenderedQuery orThrow() {
        return query.orElseThrow(() -> new IllegalStateException(toString()));
    }

    @Override
    public String toString() {
        return query.map(RenderedQuery::promql)
                .orElseGet(() ->
                        failure.map(f -> f.kind().text() + ": " + f.error()).orElse(""));
    }
}
