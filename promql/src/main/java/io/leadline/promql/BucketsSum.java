package io.leadline.promql;

import io.leadline.promql.HistogramBuckets.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds buckets that have the same bounds (Prometheus 3.16, model/histogram/float_histogram.go, addBuckets). Takes
 * linear time; Prometheus inserts bucket after bucket.
 */
final class BucketsSum {
    /** A run of neighbouring buckets: the index of the first one, and that behind the last one. */
    private record Run(long start, long end) {}

    private BucketsSum() {}

    /** The sum or difference of buckets. Buckets that only the second ones have extend a span or make up a new one. */
    static HistogramBuckets of(HistogramBuckets ours, HistogramBuckets theirs, boolean subtract) {
        HistogramBuckets sum = ours;
        int first = 0;
        for (Run run : runs(theirs)) {
            int size = (int) (run.end() - run.start());
            List<Double> counts = theirs.counts().subList(first, first + size);
            sum = withRun(sum, run, counts, subtract);
            first += size;
        }
        return sum;
    }

    private static HistogramBuckets withRun(
            HistogramBuckets ours, Run added, List<Double> addedCounts, boolean subtract) {
        BucketsBuilder sum = new BucketsBuilder();
        List<Run> known = runs(ours);
        int run = 0;
        int count = 0;
        for (Run span : joined(known, added)) {
            sum.start((int) span.start());
            for (long index = span.start(); index < span.end(); index++) {
                while (run < known.size() && known.get(run).end() <= index) {
                    run++;
                }
                boolean isOurs = run < known.size() && known.get(run).start() <= index;
                boolean isAdded = index >= added.start() && index < added.end();
                double ourCount = isOurs ? ours.counts().get(count++) : 0;
                double addedCount = isAdded ? addedCounts.get((int) (index - added.start())) : 0;
                double change = subtract ? -addedCount : addedCount;
                sum.append(!isAdded ? ourCount : isOurs ? ourCount + change : change);
            }
        }
        return sum.build();
    }

    /**
     * The spans after a run was added. What falls into a gap extends the span before it, or else the span behind it if
     * it is a single bucket there, or else is a span; spans that touch each other in the end stay apart.
     */
    private static List<Run> joined(List<Run> known, Run added) {
        List<Run> spans = new ArrayList<>();
        long gap = Long.MIN_VALUE;
        for (int i = 0; i <= known.size(); i++) {
            Run next = i < known.size() ? known.get(i) : new Run(Long.MAX_VALUE, Long.MAX_VALUE);
            long start = Math.max(added.start(), gap);
            long end = Math.min(added.end(), next.start());
            long nextStart = next.start();
            if (start < end) {
                if (start == gap) {
                    int last = spans.size() - 1;
                    spans.set(last, new Run(spans.get(last).start(), end));
                } else if (start == next.start() - 1) {
                    nextStart = start;
                } else {
                    spans.add(new Run(start, end));
                }
            }
            if (i < known.size()) {
                spans.add(new Run(nextStart, next.end()));
                gap = next.end();
            }
        }
        return spans;
    }

    /** Whether each span lies behind the one before, which is not so if indexes go beyond 32 bits. */
    static boolean isOrdered(HistogramBuckets buckets) {
        long last = Long.MIN_VALUE;
        boolean ordered = true;
        for (Run run : runs(buckets)) {
            ordered &= run.start() >= last;
            last = run.end();
        }
        return ordered;
    }

    private static List<Run> runs(HistogramBuckets buckets) {
        List<Run> runs = new ArrayList<>();
        int index = 0;
        for (Span span : buckets.spans()) {
            index += span.offset();
            runs.add(new Run(index, (long) index + span.length()));
            index += span.length();
        }
        return runs;
    }

    /** Buckets of a finer schema as buckets of one that is coarser by a number of steps. */
    static HistogramBuckets reduced(HistogramBuckets buckets, int steps) {
        BucketsBuilder reduced = new BucketsBuilder();
        int[] indexes = buckets.indexes();
        for (int i = 0; i < indexes.length; i++) {
            int index = ((indexes[i] - 1) >> Math.min(steps, Integer.SIZE - 1)) + 1;
            reduced.add(index, buckets.counts().get(i));
        }
        return reduced.build();
    }

    /** The buckets without the first ones, as far as those lie in the zero bucket. */
    static HistogramBuckets above(HistogramBuckets buckets, int schema, double threshold) {
        int[] indexes = buckets.indexes();
        int first = 0;
        while (first < indexes.length && BucketBounds.upper(indexes[first], schema) <= threshold) {
            first++;
        }
        if (first == 0) {
            return buckets;
        }
        BucketsBuilder above = new BucketsBuilder();
        for (int i = first; i < indexes.length; i++) {
            above.add(indexes[i], buckets.counts().get(i));
        }
        return above.build();
    }
}
