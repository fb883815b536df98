package io.leadline.benchmarks.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of Leadline alone.
 *
 * @param what what was measured
 * @param values one for each time
 * @param unit their unit
 * @param most the target, if there is one
 */
record Absolute(
        String what,
        List<Double> values,
        String unit,
        @Nullable Double most) {
    double median() {
        return Medians.of(values.stream().mapToDouble(value -> value).toArray());
    }
}
