package io.leadline.benchmarks.compare;

import java.util.Arrays;

/** The middle of what was measured. */
final class Medians {
    private Medians() {}

    /** The value in the middle, or between the two in the middle. */
    static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
