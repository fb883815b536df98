package io.leadline.discovery;

import io.leadline.golang.GoQuote;
import io.leadline.promql.Labels;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Discovery by the rules of one section, which share the answers to equal selector texts. */
final class SectionDiscovery {
    private final SlotTable slots = new SlotTable();
    private final List<RuleDiscovery> rules = new ArrayList<>();
    private final Map<String, SelectorDiscovery> selectors = new LinkedHashMap<>();

    SectionDiscovery(RuleSection section) {
        for (MetricRule rule : section.rules()) {
            RuleDiscovery discovery = new RuleDiscovery(rule, slots);
            rules.add(discovery);
            selectors
                    .computeIfAbsent(rule.seriesQuery(), text -> new SelectorDiscovery(text, rule.selector()))
                    .add(discovery);
        }
    }

    /** The distinct selectors in source order. */
    Iterable<SelectorDiscovery> selectors() {
        return selectors.values();
    }

    /** Gives a series of a snapshot to every rule that selects it. */
    void take(Labels series, String name, LabelNames labels) {
        for (SelectorDiscovery selector : selectors.values()) {
            if (selector.selects(series, name)) {
                selector.take(name, labels);
            }
        }
    }

    /** Why nothing is refreshed: the first selector, in source order, whose series cannot be had. */
    Optional<String> error() {
        for (SelectorDiscovery selector : selectors.values()) {
            if (selector.error().isPresent()) {
                return Optional.of("unable to update list of all metrics: unable to fetch metrics for query "
                        + GoQuote.quote(selector.text()) + ": "
                        + selector.error().get());
            }
        }
        return Optional.empty();
    }

    List<CustomMetric> customMetrics() {
        return error().isPresent() ? List.of() : slots.customMetrics();
    }

    List<ExternalMetric> externalMetrics() {
        return error().isPresent() ? List.of() : slots.externalMetrics();
    }

    List<RuleTrace> traces() {
        return rules.stream()
                .map(rule ->
                        rule.trace(Optional.ofNullable(selectors.get(rule.rule().seriesQuery()))
                                .flatMap(SelectorDiscovery::error)))
                .toList();
    }
}
