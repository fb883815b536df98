package io.leadline.discovery;

import io.leadline.promql.Labels;
import io.leadline.rule.AdapterRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One refresh of the lists of metrics, while series stream in. For a series its kind is found, and counted for each
 * selector that selects it; everything else is done once for each kind, at the end. So the time is linear in the
 * series, whatever the number of rules that do not select them, and the memory grows with the distinct metric names and
 * the distinct sets of label names. A port of {@code updateMetrics} and {@code SetSeries} of prometheus-adapter v0.12.0
 * (pkg/custom-provider, pkg/external-provider). Not thread-safe.
 */
final class Discovery {
    private final AdapterRules rules;
    private final WatchedLabels watched;
    private final SectionDiscovery custom;
    private final SectionDiscovery external;
    private final SeriesKinds kinds;
    private final WholeSeries whole = new WholeSeries();
    private long number;

    Discovery(AdapterRules rules) {
        this.rules = rules;
        this.watched = new WatchedLabels(rules);
        this.custom = new SectionDiscovery(rules.custom(), watched);
        this.external = new SectionDiscovery(rules.external(), watched);
        this.kinds = new SeriesKinds(watched);
    }

    /** Takes a series of a snapshot of all series. */
    void take(Labels series) {
        take(whole.of(series));
    }

    /** Takes all series of a snapshot. */
    void take(SeriesReader snapshot) {
        SeriesBuffer buffer = SeriesBuffer.of(watched.names());
        while (snapshot.next(buffer)) {
            take(buffer);
        }
    }

    private void take(CurrentSeries series) {
        number++;
        LabelSequence names = kinds.names(series);
        for (Selection selection : candidates(kinds.kind(series, names))) {
            selection.offer(series, names, number);
        }
    }

    /** The selectors that may select series of a kind; for each kind they are looked for once. */
    private Selection[] candidates(SeriesKind kind) {
        Selection[] known = kind.selections();
        if (known == null) {
            known = find(kind);
            kind.selections(known);
        }
        return known;
    }

    private Selection[] find(SeriesKind kind) {
        List<Selection> candidates = new ArrayList<>();
        for (SectionDiscovery section : List.of(custom, external)) {
            for (SelectorDiscovery selector : section.selectors()) {
                selector.candidate(kind).ifPresent(candidates::add);
            }
        }
        return candidates.toArray(Selection[]::new);
    }

    /** Asks for the series of each selector. */
    void ask(SeriesSource source) {
        ask(source, custom);
        ask(source, external);
    }

    private void ask(SeriesSource source, SectionDiscovery section) {
        for (SelectorDiscovery selector : section.selectors()) {
            selector.answered(source.series(selector.text(), new Answer(selector)));
        }
    }

    /** Takes the series that a selector selects. */
    private final class Answer implements SeriesReceiver {
        private final SelectorDiscovery selector;

        Answer(SelectorDiscovery selector) {
            this.selector = selector;
        }

        @Override
        public void accept(Labels series) {
            take(whole.of(series));
        }

        @Override
        public void acceptAll(SeriesReader series) {
            SeriesBuffer buffer = SeriesBuffer.of(Set.of(Labels.METRIC_NAME));
            while (series.next(buffer)) {
                take(buffer);
            }
        }

        private void take(CurrentSeries series) {
            number++;
            selector.answered(kinds.kind(series, kinds.names(series))).take(number);
        }
    }

    MetricRegistry registry() {
        custom.finish(rules.custom());
        external.finish(rules.external());
        DiscoveryTrace trace = new DiscoveryTrace(number, custom.traces(), external.traces());
        return new MetricRegistry(
                rules, custom.customMetrics(), external.externalMetrics(), custom.error(), external.error(), trace);
    }
}
