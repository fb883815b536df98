package io.leadline.promql;

import io.leadline.golang.GoResult;
import io.leadline.promql.HistogramBuckets.Span;
import io.leadline.promql.NativeHistogram.CounterResetHint;
import java.util.List;
import java.util.Optional;

/**
 * Adds and subtracts native histograms as series descriptions do (Prometheus 3.16, promql/parser/parse.go,
 * histogramsSeries, and model/histogram/float_histogram.go). Where Prometheus' parser panics or does not come to an
 * end, there is an error.
 */
final class HistogramSum {
    private final NativeHistogram left;
    private final NativeHistogram right;
    private final boolean subtract;

    private HistogramSum(NativeHistogram left, NativeHistogram right, boolean subtract) {
        this.left = left;
        this.right = right;
        this.subtract = subtract;
    }

    /** The sum of two histograms or their difference, or why there is none. */
    static GoResult<NativeHistogram> of(NativeHistogram left, NativeHistogram right, boolean subtract) {
        HistogramSum sum = new HistogramSum(left, right, subtract);
        Optional<String> obstacle = sum.obstacle();
        if (obstacle.isPresent()) {
            return GoResult.failed(obstacle.get());
        }
        return left.usesCustomBuckets() ? sum.custom() : sum.exponential();
    }

    private Optional<String> obstacle() {
        if (left.schema() > right.schema()) {
            return Optional.of(
                    "error combining histograms: cannot merge from schema " + right.schema() + " to " + left.schema());
        }
        if (left.usesCustomBuckets() != right.usesCustomBuckets()) {
            return Optional.of("cannot apply this operation on histograms with a mix of exponential and custom bucket"
                    + " schemas");
        }
        if (left.schema() == right.schema()) {
            return Optional.empty();
        }
        return outOfRange(right.positive()).or(() -> outOfRange(right.negative()));
    }

    private static Optional<String> outOfRange(HistogramBuckets buckets) {
        long end = 0;
        for (int i = 0; i < buckets.spans().size(); i++) {
            Span span = buckets.spans().get(i);
            String place = "span number " + (i + 1);
            String reason = ": histogram has a span whose bucket index is out of range";
            if (i == 0 && span.offset() == Integer.MIN_VALUE) {
                return Optional.of(place + " starts at bucket index " + span.offset() + reason);
            }
            end += (long) span.offset() + span.length();
            if (end - 1 > Integer.MAX_VALUE) {
                return Optional.of(place + " ends at bucket index " + (end - 1) + reason);
            }
        }
        return Optional.empty();
    }

    private GoResult<NativeHistogram> exponential() {
        ZeroReconciliation zeros = new ZeroReconciliation(left, right);
        Optional<String> obstacle = zeros.run();
        if (obstacle.isPresent()) {
            return GoResult.failed(obstacle.get());
        }
        int shift = right.schema() - left.schema();
        if (shift < 0 && !(right.positive().isEmpty() && right.negative().isEmpty())) {
            return GoResult.failed("schemas " + left.schema() + " and " + right.schema() + " are too far apart");
        }
        return GoResult.of(new NativeHistogram(
                left.schema(),
                combine(left.count(), right.count()),
                combine(left.sum(), right.sum()),
                zeros.threshold(),
                combine(zeros.count(), zeros.otherCount()),
                combine(zeros.positive(), right.positive(), zeros.threshold(), shift),
                combine(zeros.negative(), right.negative(), zeros.threshold(), shift),
                List.of(),
                hint()));
    }

    private HistogramBuckets combine(HistogramBuckets ours, HistogramBuckets theirs, double threshold, int shift) {
        HistogramBuckets added = shift > 0 ? BucketsSum.reduced(theirs, shift) : theirs;
        if (BucketBounds.isExponential(left.schema())) {
            added = BucketsSum.above(added, left.schema(), threshold);
        }
        return BucketsSum.of(ours, added, subtract);
    }

    private GoResult<NativeHistogram> custom() {
        GoResult<CustomBuckets> sum = CustomBuckets.of(left).combine(CustomBuckets.of(right), subtract);
        return sum.map(buckets -> new NativeHistogram(
                left.schema(),
                combine(left.count(), right.count()),
                combine(left.sum(), right.sum()),
                0,
                0,
                buckets.buckets(),
                HistogramBuckets.NONE,
                buckets.bounds(),
                hint()));
    }

    private double combine(double ours, double theirs) {
        return subtract ? ours - theirs : ours + theirs;
    }

    private CounterResetHint hint() {
        CounterResetHint ours = left.counterResetHint();
        CounterResetHint theirs = right.counterResetHint();
        if (ours == theirs) {
            return ours;
        }
        boolean gauge = ours == CounterResetHint.GAUGE || theirs == CounterResetHint.GAUGE;
        return gauge ? CounterResetHint.GAUGE : CounterResetHint.UNKNOWN;
    }
}
