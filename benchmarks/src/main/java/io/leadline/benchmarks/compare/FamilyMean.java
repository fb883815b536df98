package io.leadline.benchmarks.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The geometric mean over the inputs of a family that has a target of its own.
 *
 * @param family the family
 * @param ratio mean of Leadline's time as a part of Go's
 * @param target how large it may be
 */
record FamilyMean(String family, double ratio, double target) {
    private static final Map<String, Double> TARGETS = Map.of("promql-parse", 0.25, "promql-print", 0.6);

    static Optional<FamilyMean> of(String family, List<Row> rows) {
        return Optional.ofNullable(TARGETS.get(family))
                .map(target -> new FamilyMean(
                        family,
                        Math.exp(rows.stream()
                                .mapToDouble(row -> Math.log(row.ratio()))
                                .average()
                                .orElseThrow()),
                        target));
    }

    boolean holds() {
        return ratio <= target;
    }
}
