package io.leadline.discovery;

import io.leadline.rule.MetricRule;
import org.jspecify.annotations.Nullable;

/**
 * The place of one metric in a registry that is being filled. The adapter goes through the series rule by rule, and the
 * last write wins; here the series of several rules may come mixed, so that a rule does not overwrite a later one.
 */
final class Slot {
    private @Nullable MetricRule rule;
    private String series = "";

    void write(MetricRule writer, String seriesName) {
        MetricRule current = rule;
        if (current == null || writer.index() >= current.index()) {
            rule = writer;
            series = seriesName;
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
