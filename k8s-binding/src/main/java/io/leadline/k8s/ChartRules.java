package io.leadline.k8s;

import java.util.Optional;

/**
 * What the prometheus-adapter chart makes of its values. Immutable.
 *
 * @param defaults how many default rules stand before those of the user
 * @param own how many rules the values have, those of all sections
 * @param existing the ConfigMap that the chart takes instead of all rules, if the values name one
 */
public record ChartRules(int defaults, int own, Optional<String> existing) {
    String description() {
        if (existing.isPresent()) {
            return "the chart takes the rules of ConfigMap `" + existing.get() + "`";
        }
        String ofChart = defaults == 0 ? "no default rules of the chart" : defaults + " default rules of the chart";
        return ofChart + ", " + (own == 0 ? "none" : own) + " of its own";
    }
}
