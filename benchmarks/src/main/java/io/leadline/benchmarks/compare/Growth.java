package io.leadline.benchmarks.compare;

import java.util.List;

/**
 * How the time of a path grows with its input.
 *
 * @param path what is done
 * @param size what the input is counted in
 * @param points at least two, the smallest first
 * @param most the exponent that the time may have: 1 for work in proportion to the size, 0 for work that does not
 *     depend on it
 */
record Growth(String path, String size, List<Point> points, int most) {
    /** What measuring and caches add to an exponent: larger data lie farther away. */
    private static final double TOLERANCE = 0.25;

    /**
     * One size.
     *
     * @param size how much there was
     * @param nanoseconds processor time of the whole process
     */
    record Point(int size, double nanoseconds) {}

    /** The exponent between the two largest sizes, where what does not grow counts least. */
    double exponent() {
        Point large = points.get(points.size() - 1);
        Point small = points.get(points.size() - 2);
        return Math.log(large.nanoseconds / small.nanoseconds) / Math.log((double) large.size / small.size);
    }

    boolean holds() {
        return exponent() <= most + TOLERANCE;
    }
}
