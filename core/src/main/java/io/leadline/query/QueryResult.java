package io.leadline.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request gives: the query, or why there is none. Immutable and thread-safe. */
public final class QueryResult {
    private final @Nullable RenderedQuery query;
    private final @Nullable QueryFailure failure;

    private QueryResult(@Nullable RenderedQuery query, @Nullable QueryFailure failure) {
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
        return new QueryResult(query, null);
    }

    /**
     * No query.
     *
     * @param failure why
     * @return the result
     */
    public static QueryResult failed(QueryFailure failure) {
        return new QueryResult(null, failure);
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
        return Optional.ofNullable(query);
    }

    /**
     * Why there is no query.
     *
     * @return the failure, or empty if there is a query
     */
    public Optional<QueryFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * The query, for callers that know there is one.
     *
     * @return the query
     * @throws IllegalStateException if there is none; its message says why
     */
    public RenderedQuery orThrow() {
        if (query == null) {
            throw new IllegalStateException(toString());
        }
        return query;
    }

    @Override
    public String toString() {
        if (query != null) {
            return query.promql();
        }
        return failure == null ? "" : failure.kind().text() + ": " + failure.error();
    }
}
