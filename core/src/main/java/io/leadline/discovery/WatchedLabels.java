package io.leadline.discovery;

import io.leadline.promql.Labels;
import io.leadline.promql.Matcher;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleSection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels whose values discovery looks at: the metric's name, and what selectors ask for. Immutable. */
final class WatchedLabels {
    static final int METRIC_NAME = 0;
    static final int NONE = -1;

    private final Map<String, Integer> indexes = new HashMap<>();

    WatchedLabels(AdapterRules rules) {
        indexes.put(Labels.METRIC_NAME, METRIC_NAME);
        for (RuleSection section : List.of(rules.custom(), rules.external())) {
            for (MetricRule rule : section.rules()) {
                rule.selector().value().ifPresent(selector -> {
                    for (Matcher matcher : selector.matchers()) {
                        indexes.putIfAbsent(matcher.name(), indexes.size());
                    }
                });
            }
        }
    }

    int size() {
        return indexes.size();
    }

    Set<String> names() {
        return Collections.unmodifiableSet(indexes.keySet());
    }

    /** The place of a label among these, or {@link #NONE}. */
    int indexOf(String label) {
        return indexes.getOrDefault(label, NONE);
    }
}
