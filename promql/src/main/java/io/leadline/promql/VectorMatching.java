package io.leadline.promql;

import java.util.List;
import java.util.Optional;

/**
 * Which series of two vectors an operator pairs.
 *
 * @param cardinality how many series may have the same partner
 * @param on whether only {@code labels} are compared; else all but them are
 * @param labels labels of {@code on} or {@code ignoring}
 * @param include labels of {@code group_left} or {@code group_right}, taken from the "one" side
 * @param fillLeft value for a series that is missing on the left
 * @param fillRight value for a series that is missing on the right
 */
public record VectorMatching(
        Cardinality cardinality,
        boolean on,
        List<String> labels,
        List<String> include,
        Optional<Double> fillLeft,
        Optional<Double> fillRight) {
    static final VectorMatching ONE_TO_ONE =
            new VectorMatching(Cardinality.ONE_TO_ONE, false, List.of(), List.of(), Optional.empty(), Optional.empty());
    static final VectorMatching MANY_TO_MANY = ONE_TO_ONE.with(Cardinality.MANY_TO_MANY, List.of());

    /**
     * A matching.
     *
     * @param cardinality how many series may have the same partner
     * @param on whether only {@code labels} are compared
     * @param labels labels of {@code on} or {@code ignoring}
     * @param include labels of {@code group_left} or {@code group_right}
     * @param fillLeft value for a series that is missing on the left
     * @param fillRight value for a series that is missing on the right
     */
    public VectorMatching {
        labels = List.copyOf(labels);
        include = List.copyOf(include);
    }

    /** How many series of each side may have the same partner. */
    public enum Cardinality {
        /** One on each side. */
        ONE_TO_ONE("one-to-one"),
        /** Many on the left, {@code group_left}. */
        MANY_TO_ONE("many-to-one"),
        /** Many on the right, {@code group_right}. */
        ONE_TO_MANY("one-to-many"),
        /** Set operators. */
        MANY_TO_MANY("many-to-many");

        private final String text;

        Cardinality(String text) {
            this.text = text;
        }

        /**
         * The name in Prometheus.
         *
         * @return for instance {@code many-to-one}
         */
        public String text() {
            return text;
        }
    }

    /**
     * Whether {@code group_left} or {@code group_right} was given.
     *
     * @return true if one side may have many series
     */
    public boolean isGrouped() {
        return cardinality == Cardinality.MANY_TO_ONE || cardinality == Cardinality.ONE_TO_MANY;
    }

    /**
     * Whether values for missing series were given.
     *
     * @return true if one of the sides is filled
     */
    public boolean fills() {
        return fillLeft.isPresent() || fillRight.isPresent();
    }

    /** Whether nothing was said about labels and values: all labels are compared. */
    boolean isDefault() {
        return !on && labels.isEmpty() && include.isEmpty() && !fills();
    }

    VectorMatching with(Cardinality newCardinality, List<String> newInclude) {
        return new VectorMatching(newCardinality, on, labels, newInclude, fillLeft, fillRight);
    }

    VectorMatching with(boolean newOn, List<String> newLabels) {
        return new VectorMatching(cardinality, newOn, newLabels, include, fillLeft, fillRight);
    }

    VectorMatching with(Optional<Double> newFillLeft, Optional<Double> newFillRight) {
        return new VectorMatching(cardinality, on, labels, include, newFillLeft, newFillRight);
    }
}
