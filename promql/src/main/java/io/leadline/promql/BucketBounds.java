package io.leadline.promql;

/**
 * Upper bounds of exponential buckets (Prometheus 3.16, model/histogram/generic.go, getBoundExponential).
 *
 * <p>Prometheus has the bounds between 0.5 and 1 in a table. They are computed here as they were for that table: each
 * second one from the next coarser schema, the others by multiplication, with a square root of 2 that is one unit in
 * the last place too small. Exact bounds would differ in the last digits.
 */
final class BucketBounds {
    private static final int MIN_SCHEMA = -4;
    private static final int MAX_SCHEMA = 8;

    private static final double[][] FRACTIONS = fractions();

    private BucketBounds() {}

    /** Whether a schema is one that Prometheus has; it computes with others as far as it can. */
    static boolean isExponential(int schema) {
        return schema >= MIN_SCHEMA && schema <= MAX_SCHEMA;
    }

    /** Whether Prometheus can tell the bounds of the buckets of a schema. */
    static boolean areKnown(int schema) {
        return schema <= MAX_SCHEMA && schema != Integer.MIN_VALUE;
    }

    /** The upper bound of a bucket of observations above zero; below zero bounds have the other sign. */
    static double upper(int index, int schema) {
        if (schema < 0) {
            // Shifted by 64 bits or more nothing is left.
            long exponent = schema <= -Long.SIZE ? 0 : (long) index << -schema;
            return exponent == Double.MAX_EXPONENT + 1 ? Double.MAX_VALUE : power(1, exponent);
        }
        double fraction = FRACTIONS[schema][index & ((1 << schema) - 1)];
        long exponent = (index >> schema) + 1L;
        // The last bucket ends before infinity, though the next power of two is that.
        return fraction == 0.5 && exponent == Double.MAX_EXPONENT + 2 ? Double.MAX_VALUE : power(fraction, exponent);
    }

    private static double power(double fraction, long exponent) {
        return Math.scalb(fraction, (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, exponent)));
    }

    private static double[][] fractions() {
        double[][] fractions = new double[MAX_SCHEMA + 1][];
        fractions[0] = new double[] {0.5};
        double root = 2;
        for (int schema = 1; schema <= MAX_SCHEMA; schema++) {
            root = Math.sqrt(root);
            double factor = schema == 1 ? Math.nextDown(root) : root;
            double[] row = new double[1 << schema];
            for (int i = 0; i < row.length; i++) {
                row[i] = i % 2 == 0 ? fractions[schema - 1][i / 2] : row[i - 1] * factor;
            }
            fractions[schema] = row;
        }
        return fractions;
    }
}
