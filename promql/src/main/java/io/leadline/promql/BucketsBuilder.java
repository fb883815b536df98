package io.leadline.promql;

import io.leadline.promql.HistogramBuckets.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects buckets in the order of their indexes, which begin again at the other end beyond 32 bits. Not thread-safe.
 */
final class BucketsBuilder {
    private final List<Span> spans = new ArrayList<>();
    private final List<Double> counts = new ArrayList<>();
    private int next;

    /** Adds a bucket: to the last one if that has the same index, else to its span if it follows it. */
    void add(int index, double count) {
        if (!spans.isEmpty() && index == next - 1) {
            counts.set(counts.size() - 1, counts.get(counts.size() - 1) + count);
            return;
        }
        if (spans.isEmpty() || index != next) {
            start(index);
        }
        append(count);
    }

    /** Starts a span, even if it follows the last one. */
    void start(int index) {
        spans.add(new Span(spans.isEmpty() ? index : index - next, 0));
        next = index;
    }

    /** Adds a bucket to the last span. */
    void append(double count) {
        Span last = spans.get(spans.size() - 1);
        spans.set(spans.size() - 1, new Span(last.offset(), last.length() + 1));
        counts.add(count);
        next++;
    }

    HistogramBuckets build() {
        return new HistogramBuckets(spans, counts);
    }
}
