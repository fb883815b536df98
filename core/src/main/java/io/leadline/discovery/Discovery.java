package io.leadline.discovery;

import io.leadline.promql.Labels;
import io.leadline.rule.AdapterRules;

/**
 * One refresh of the lists of metrics, while series stream in. What is kept grows with the distinct metric names and
 * the distinct sets of label names, not with the series. A port of {@code updateMetrics} and {@code SetSeries} of
 * prometheus-adapter v0.12.0 (pkg/custom-provider, pkg/external-provider). Not thread-safe.
 */
final class Discovery {
    private final AdapterRules rules;
    private final SectionDiscovery custom;
    private final SectionDiscovery external;
    private final LabelNames noLabels = LabelNames.none();
    private long series;

    Discovery(AdapterRules rules) {
        this.rules = rules;
        this.custom = new SectionDiscovery(rules.custom());
        this.external = new SectionDiscovery(rules.external());
    }

    /** Takes a series of a snapshot of all series. */
    void take(Labels labels) {
        series++;
        String name = labels.metricName();
        LabelNames names = noLabels.of(labels);
        custom.take(labels, name, names);
        external.take(labels, name, names);
    }

    /** Asks for the series of each selector. */
    void ask(SeriesSource source) {
        ask(source, custom);
        ask(source, external);
    }

    private void ask(SeriesSource source, SectionDiscovery section) {
        for (SelectorDiscovery selector : section.selectors()) {
            selector.answered(source.series(selector.text(), labels -> {
                series++;
                selector.take(labels.metricName(), noLabels.of(labels));
            }));
        }
    }

    MetricRegistry registry() {
        DiscoveryTrace trace = new DiscoveryTrace(series, custom.traces(), external.traces());
        return new MetricRegistry(
                rules, custom.customMetrics(), external.externalMetrics(), custom.error(), external.error(), trace);
    }
}
