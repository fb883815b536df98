package io.leadline.promql;

import java.util.Optional;

/**
 * Finds a zero bucket that holds those of two histograms and does not end within a bucket that has observations
 * (Prometheus 3.16, model/histogram/float_histogram.go, reconcileZeroBuckets). Not thread-safe.
 */
final class ZeroReconciliation {
    private final NativeHistogram left;
    private final NativeHistogram right;
    private double threshold;
    private double count;
    private double otherThreshold;
    private double otherCount;
    private HistogramBuckets positive;
    private HistogramBuckets negative;

    ZeroReconciliation(NativeHistogram left, NativeHistogram right) {
        this.left = left;
        this.right = right;
        this.threshold = left.zeroThreshold();
        this.count = left.zeroCount();
        this.otherThreshold = right.zeroThreshold();
        this.otherCount = right.zeroCount();
        this.positive = left.positive();
        this.negative = left.negative();
    }

    /** Does the work; or says why it cannot be done. */
    Optional<String> run() {
        if (Double.isNaN(threshold) || Double.isNaN(otherThreshold)) {
            return Optional.of("cannot add histograms if the width of a zero bucket is not a number");
        }
        while (threshold != otherThreshold) {
            NativeHistogram widened = threshold > otherThreshold ? right : left;
            boolean empty = widened.positive().isEmpty() && widened.negative().isEmpty();
            if (!empty && !BucketBounds.areKnown(widened.schema())) {
                return Optional.of("schema " + widened.schema() + " has no bucket bounds");
            }
            if (threshold > otherThreshold) {
                Widening zero = new Widening(right.schema(), right.zeroCount(), threshold);
                zero.run(right.positive(), right.negative());
                otherThreshold = zero.threshold;
                otherCount = zero.count;
            } else {
                Widening zero = new Widening(left.schema(), count, otherThreshold);
                zero.run(positive, negative);
                threshold = zero.threshold;
                count = zero.count;
                positive = zero.trimmed(positive);
                negative = zero.trimmed(negative);
            }
        }
        return BucketsSum.isOrdered(positive) && BucketsSum.isOrdered(negative)
                ? Optional.empty()
                : Optional.of("bucket indexes go beyond 32 bits");
    }

    /** Half the width of the zero bucket. */
    double threshold() {
        return threshold;
    }

    /** The count that the zero bucket of the first histogram then has. */
    double count() {
        return count;
    }

    /** The count that the zero bucket of the second histogram then has. */
    double otherCount() {
        return otherCount;
    }

    /** The positive buckets of the first histogram outside of the zero bucket. */
    HistogramBuckets positive() {
        return positive;
    }

    /** The negative buckets of the first histogram outside of the zero bucket. */
    HistogramBuckets negative() {
        return negative;
    }

    /** Makes the zero bucket of one histogram wider. */
    private static final class Widening {
        private final int schema;
        private final double ownCount;
        private double threshold;
        private double count;

        Widening(int schema, double ownCount, double threshold) {
            this.schema = schema;
            this.ownCount = ownCount;
            this.threshold = threshold;
        }

        void run(HistogramBuckets positive, HistogramBuckets negative) {
            boolean again = true;
            while (again) {
                count = ownCount;
                take(positive);
                double before = threshold;
                take(negative);
                // The positive buckets must be looked at once more, as the zero bucket is greater than it was then.
                again = threshold > before;
            }
        }

        /** Adds the counts of buckets in the zero bucket, and lets it end where the last one of them ends. */
        private void take(HistogramBuckets buckets) {
            int[] indexes = buckets.indexes();
            for (int i = 0; i < indexes.length; i++) {
                if (BucketBounds.upper(indexes[i] - 1, schema) >= threshold) {
                    return;
                }
                double bucket = buckets.counts().get(i);
                count += bucket;
                double upper = BucketBounds.upper(indexes[i], schema);
                if (upper > threshold) {
                    threshold = bucket == 0 ? threshold : upper;
                    return;
                }
            }
        }

        /** The buckets outside of the zero bucket that have observations. */
        HistogramBuckets trimmed(HistogramBuckets buckets) {
            BucketsBuilder trimmed = new BucketsBuilder();
            int[] indexes = buckets.indexes();
            boolean inside = true;
            for (int i = 0; i < indexes.length; i++) {
                inside = inside && BucketBounds.upper(indexes[i] - 1, schema) < threshold;
                double bucket = buckets.counts().get(i);
                if (!inside && bucket != 0) {
                    trimmed.add(indexes[i], bucket);
                }
            }
            return trimmed.build();
        }
    }
}
