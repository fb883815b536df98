package io.leadline.discovery;

import io.leadline.golang.GoQuote;
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
    private final Map<String, SelectorDiscovery> selectors = new LinkedHashMap<>();
    private final List<RuleTrace> traces = new ArrayList<>();

    SectionDiscovery(RuleSection section, WatchedLabels watched) {
        for (MetricRule rule : section.rules()) {
            selectors.computeIfAbsent(
                    rule.seriesQuery(), text -> new SelectorDiscovery(text, rule.selector(), watched));
        }
    }

    /** The distinct selectors in source order. */
    Iterable<SelectorDiscovery> selectors() {
        return selectors.values();
    }

    /** Lets the rules see what their selectors selected. */
    void finish(RuleSection section) {
        for (MetricRule rule : section.rules()) {
            SelectorDiscovery selector = selectors.get(rule.seriesQuery());
            if (selector != null) {
                traces.add(new RuleDiscovery(rule, slots).expose(selector));
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
        return traces;
    }
}
