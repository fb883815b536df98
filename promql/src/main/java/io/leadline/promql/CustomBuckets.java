package io.leadline.promql;

import io.leadline.golang.GoResult;
import io.leadline.promql.HistogramBuckets.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Buckets with custom bounds, which become those that both histograms have when two are added (Prometheus 3.16,
 * model/histogram/float_histogram.go, addCustomBucketsWithMismatches).
 *
 * @param buckets the buckets; the last one, which ends at infinity, has no bound
 * @param bounds upper bounds
 */
record CustomBuckets(HistogramBuckets buckets, List<Double> bounds) {
    static CustomBuckets of(NativeHistogram histogram) {
        return new CustomBuckets(histogram.positive(), histogram.customBounds());
    }

    /** The sum or the difference. */
    GoResult<CustomBuckets> combine(CustomBuckets other, boolean subtract) {
        if (hasSameBounds(other)) {
            return GoResult.of(new CustomBuckets(BucketsSum.of(buckets, other.buckets, subtract), bounds));
        }
        if (startsBelowZero() || other.startsBelowZero()) {
            return GoResult.failed("custom buckets have no bounds below offset 0");
        }
        Mapping mapping = new Mapping(commonBounds(other));
        mapping.add(this, false);
        mapping.add(other, subtract);
        return GoResult.of(mapping.result());
    }

    private boolean hasSameBounds(CustomBuckets other) {
        boolean same = bounds.size() == other.bounds.size();
        for (int i = 0; same && i < bounds.size(); i++) {
            // Compared as numbers: what is not a number is not the same as itself.
            same = bounds.get(i).doubleValue() == other.bounds.get(i).doubleValue();
        }
        return same;
    }

    private boolean startsBelowZero() {
        return !buckets.isEmpty() && buckets.spans().get(0).offset() < 0;
    }

    private List<Double> commonBounds(CustomBuckets other) {
        List<Double> common = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < bounds.size() && k < other.bounds.size()) {
            double ours = bounds.get(i);
            double theirs = other.bounds.get(k);
            if (ours == theirs) {
                common.add(ours);
                i++;
                k++;
            } else if (ours < theirs) {
                i++;
            } else {
                k++;
            }
        }
        return common;
    }

    /** Adds buckets to those with other bounds. Not thread-safe. */
    private static final class Mapping {
        private final List<Double> bounds;
        private final double[] counts;
        /** What the counts lack for rounding: a bucket is left out only if there is nothing in it and nothing here. */
        private final double[] compensations;

        Mapping(List<Double> bounds) {
            this.bounds = bounds;
            this.counts = new double[bounds.size() + 1];
            this.compensations = new double[bounds.size() + 1];
        }

        void add(CustomBuckets source, boolean subtract) {
            long index = 0;
            int bucket = 0;
            int target = 0;
            for (Span span : source.buckets.spans()) {
                index += span.offset();
                for (int i = 0; i < span.length(); i++) {
                    int place = bounds.size();
                    if (index < source.bounds.size()) {
                        double bound = source.bounds.get((int) index);
                        while (target < bounds.size() && !(bounds.get(target) >= bound)) {
                            target++;
                        }
                        place = target;
                    }
                    double count = source.buckets.counts().get(bucket);
                    increase(place, subtract ? -count : count);
                    index++;
                    bucket++;
                }
            }
        }

        /** Kahan's sum as Neumaier improved it (Prometheus 3.16, util/kahansum). */
        private void increase(int place, double change) {
            double before = counts[place];
            double after = before + change;
            counts[place] = after;
            if (Double.isInfinite(after)) {
                compensations[place] = 0;
            } else if (Math.abs(before) >= Math.abs(change)) {
                compensations[place] += (before - after) + change;
            } else {
                compensations[place] += (change - after) + before;
            }
        }

        CustomBuckets result() {
            BucketsBuilder builder = new BucketsBuilder();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] != 0 || compensations[i] != 0) {
                    builder.add(i, counts[i]);
                }
            }
            return new CustomBuckets(builder.build(), bounds);
        }
    }
}
