package io.leadline.discovery;

import io.leadline.promql.Labels;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.PromqlError;
import io.leadline.promql.PromqlResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Discovery by one distinct selector: which series it selects, and the rules that get them. */
final class SelectorDiscovery {
    private final String text;
    private final List<Matcher> nameMatchers = new ArrayList<>();
    private final List<Matcher> labelMatchers = new ArrayList<>();
    private final List<RuleDiscovery> rules = new ArrayList<>();
    private final Map<String, Boolean> selectedNames = new HashMap<>();
    private final Map<String, Map<LabelNames, RuleDiscovery.Group[]>> groups = new HashMap<>();
    private Optional<String> error;

    SelectorDiscovery(String text, PromqlResult<MetricSelector> selector) {
        this.text = text;
        this.error = selector.error().map(PromqlError::text).map(e -> "bad_data: invalid parameter \"match[]\": " + e);
        selector.value().ifPresent(s -> {
            for (Matcher matcher : s.matchers()) {
                (matcher.name().equals(Labels.METRIC_NAME) ? nameMatchers : labelMatchers).add(matcher);
            }
        });
    }

    void add(RuleDiscovery rule) {
        rules.add(rule);
    }

    String text() {
        return text;
    }

    Optional<String> error() {
        return error;
    }

    /** Replaces what a snapshot would say by the answer of a source. */
    void answered(Optional<String> failure) {
        error = failure;
    }

    boolean selects(Labels series, String name) {
        if (error.isPresent() || !selectedNames.computeIfAbsent(name, this::selectsName)) {
            return false;
        }
        for (Matcher matcher : labelMatchers) {
            if (!matcher.matches(series)) {
                return false;
            }
        }
        return true;
    }

    private boolean selectsName(String name) {
        for (Matcher matcher : nameMatchers) {
            if (!matcher.matches(name)) {
                return false;
            }
        }
        return true;
    }

    /** Gives a selected series to the rules. */
    void take(String name, LabelNames labels) {
        RuleDiscovery.Group[] targets = groups.computeIfAbsent(name, n -> new HashMap<>())
                .computeIfAbsent(
                        labels,
                        set -> rules.stream().map(rule -> rule.group(name, set)).toArray(RuleDiscovery.Group[]::new));
        for (RuleDiscovery.Group target : targets) {
            target.take();
        }
    }
}
