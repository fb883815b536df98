package io.leadline.promql;

/** One place in the values of a series description. Immutable and thread-safe. */
public sealed interface SeriesValue {
    /** No sample, written {@code _}. */
    record Omitted() implements SeriesValue {
        @Override
        public String toString() {
            return "_";
        }
    }

    /** The marker that a series has ended, written {@code stale}. */
    record Stale() implements SeriesValue {
        @Override
        public String toString() {
            return "stale";
        }
    }

    /**
     * A number.
     *
     * @param value the sample
     */
    record FloatSample(double value) implements SeriesValue {
        @Override
        public String toString() {
            return GoNumbers.fixed(value);
        }
    }

    /**
     * A native histogram.
     *
     * @param histogram the sample
     * @param counterResetHintSet whether {@code counter_reset_hint} was written; of a histogram that was computed from
     *     two, whether the second one had it
     */
    record HistogramSample(NativeHistogram histogram, boolean counterResetHintSet) implements SeriesValue {}
}
