package io.leadline.discovery;

import io.leadline.rule.MetricRule;
import org.jspecify.annotations.Nullable;

/**
 * The place of one metric in a registry that is being filled. The adapter goes through the series rule by rule, and the
 * last write wins.
 */
final class Slot {
    private @Nullable MetricRule rule;
    private String series = "";
    private long number;

    /**
     * Writes the series of one kind.
     *
     * @param writer a rule, not before those that have written
     * @param seriesName name of the series
     * @param last number of the last one of them; one with a higher number comes later
     */
    void write(MetricRule writer, String seriesName, long last) {
        MetricRule current = rule;
        if (current == null || writer.index() > current.index() || last > number) {
            rule = writer;
            series = seriesName;
            number = last;
        }
    }

    /** The rule that wrote last, or null if none did. */
    @Nullable
    MetricRule rule() {
        return rule;
    }

    String series() {
        return series;
    }
}
