package io.leadline.promql;

import java.util.List;

/**
 * Buckets of a native histogram, without those in between that are empty. A bucket has an index, which says between
 * which bounds it lies; neighbours have indexes that follow each other. Immutable and thread-safe.
 *
 * @param spans runs of neighbouring buckets, in the order of their indexes
 * @param counts counts of all buckets, those of the first span first
 */
public record HistogramBuckets(List<Span> spans, List<Double> counts) {
    /** No buckets. */
    public static final HistogramBuckets NONE = new HistogramBuckets(List.of(), List.of());

    /**
     * A run of neighbouring buckets.
     *
     * @param offset of the first span the index of its first bucket; of another one the number of indexes between it
     *     and the span before
     * @param length the number of buckets
     */
    public record Span(int offset, int length) {}

    /**
     * Buckets.
     *
     * @param spans runs of neighbouring buckets, in the order of their indexes
     * @param counts counts of all buckets, those of the first span first
     * @throws IllegalArgumentException if the spans have not as many buckets as there are counts
     */
    public HistogramBuckets {
        spans = List.copyOf(spans);
        counts = List.copyOf(counts);
        long buckets = spans.stream().mapToLong(Span::length).sum();
        if (buckets != counts.size()) {
            throw new IllegalArgumentException("spans of " + buckets + " buckets for " + counts.size() + " counts");
        }
    }

    /**
     * Whether there are no buckets.
     *
     * @return true if there is no count
     */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The index of each bucket; an index beyond 32 bits begins again at the other end, as Prometheus' do. */
    int[] indexes() {
        int[] indexes = new int[counts.size()];
        int index = 0;
        int i = 0;
        for (Span span : spans) {
            index += span.offset();
            for (int k = 0; k < span.length(); k++) {
                indexes[i++] = index++;
            }
        }
        return indexes;
    }
}
