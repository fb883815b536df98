package io.leadline.promql;

/** The time that {@code @} fixes a selector or subquery to. */
public sealed interface AtModifier {
    /**
     * A time.
     *
     * @param millis milliseconds since 1970-01-01 UTC
     */
    record Time(long millis) implements AtModifier {}

    /** An end of the query's range of time. */
    enum Boundary implements AtModifier {
        /** The start, {@code start()}. */
        START,
        /** The end, {@code end()}. */
        END
    }
}
