package io.leadline.promql;

import java.util.List;

/**
 * A native histogram with counts that need not be whole, as PromQL computes with them (Prometheus 3.16,
 * model/histogram/float_histogram.go). Nothing is checked: a series description may give any numbers. Immutable and
 * thread-safe.
 *
 * @param schema resolution: each power of two has 2<sup>schema</sup> buckets; {@link #CUSTOM_BUCKETS} if the buckets
 *     have the bounds of {@code customBounds}
 * @param count number of observations
 * @param sum sum of the observations
 * @param zeroThreshold the zero bucket holds the observations from minus this to this number
 * @param zeroCount count of the zero bucket
 * @param positive buckets of the observations above zero, or all custom buckets
 * @param negative buckets of the observations below zero
 * @param customBounds upper bounds of custom buckets
 * @param counterResetHint whether the counter has been reset since the sample before
 */
public record NativeHistogram(
        int schema,
        double count,
        double sum,
        double zeroThreshold,
        double zeroCount,
        HistogramBuckets positive,
        HistogramBuckets negative,
        List<Double> customBounds,
        CounterResetHint counterResetHint) {
    /** The schema of a histogram with custom buckets. */
    public static final int CUSTOM_BUCKETS = -53;

    /** What is known about resets of the counter. */
    public enum CounterResetHint {
        /** Nothing. */
        UNKNOWN,
        /** The counter has been reset. */
        RESET,
        /** The counter has not been reset. */
        NOT_RESET,
        /** The histogram is a gauge, which has no resets. */
        GAUGE
    }

    /**
     * A histogram.
     *
     * @param schema resolution, or {@link #CUSTOM_BUCKETS}
     * @param count number of observations
     * @param sum sum of the observations
     * @param zeroThreshold the zero bucket holds the observations from minus this to this number
     * @param zeroCount count of the zero bucket
     * @param positive buckets of the observations above zero, or all custom buckets
     * @param negative buckets of the observations below zero
     * @param customBounds upper bounds of custom buckets
     * @param counterResetHint whether the counter has been reset since the sample before
     */
    public NativeHistogram {
        customBounds = List.copyOf(customBounds);
    }

    /**
     * Whether the buckets have custom bounds.
     *
     * @return true if the schema is {@link #CUSTOM_BUCKETS}
     */
    public boolean usesCustomBuckets() {
        return schema == CUSTOM_BUCKETS;
    }
}
