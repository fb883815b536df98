package io.leadline.benchmarks.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The works that do the same with other inputs.
 *
 * @param name what is done
 * @param rows at least one, each with another input
 */
record Family(String name, List<Row> rows) {
    /** Families whose geometric mean has a target of its own. */
    private static final Map<String, Double> MEAN_TARGETS = Map.of("promql-parse", 0.25, "promql-print", 0.6);

    static List<Family> of(List<Row> rows) {
        Map<String, List<Row>> families = new LinkedHashMap<>();
        for (Row row : rows) {
            families.computeIfAbsent(row.family(), name -> new ArrayList<>()).add(row);
        }
        return families.entrySet().stream()
                .map(entry -> new Family(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Geometric mean of the ratios. */
    double mean() {
        return Math.exp(rows.stream()
                .mapToDouble(row -> Math.log(row.ratio()))
                .average()
                .orElseThrow());
    }

    Optional<Double> meanTarget() {
        return Optional.ofNullable(MEAN_TARGETS.get(name));
    }

    /** The row that is the furthest behind its target. */
    Row worst() {
        return rows.stream()
                .max(Comparator.comparingDouble(row -> row.ratio() / row.target()))
                .orElseThrow();
    }

    boolean holds() {
        return rows.stream().allMatch(Row::holds)
                && meanTarget().map(target -> mean() <= target).orElse(true);
    }
}
