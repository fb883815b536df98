package io.leadline.value;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.query.LabelRequirement;
import io.leadline.query.LabelSelector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The metric selector of a request as values repeat it, in the form of {@code metav1.LabelSelector}: a port of
 * {@code ParseToLabelSelector} of apimachinery v0.30.0 (pkg/apis/meta/v1/helpers.go).
 *
 * @param matchLabels equalities
 * @param matchExpressions all other conditions
 */
public record MetricSelectorField(Map<String, String> matchLabels, List<Expression> matchExpressions) {
    /**
     * A condition that is no equality.
     *
     * @param key name of the label
     * @param operator {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}
     * @param values the values, sorted
     */
    public record Expression(String key, String operator, List<String> values) {}

    /**
     * Converts a selector.
     *
     * @param selector the metric selector
     * @return the field, or Go's error for an operator that it cannot hold: {@code !=}, {@code >}, {@code <}
     */
    static GoResult<MetricSelectorField> of(LabelSelector selector) {
        Map<String, String> labels = new LinkedHashMap<>();
        List<Expression> expressions = new ArrayList<>();
        for (LabelRequirement requirement : selector.requirements()) {
            String quoted = GoQuote.quote(requirement.operator().text());
            switch (requirement.operator()) {
                case EQUALS, DOUBLE_EQUALS -> {
                    if (requirement.values().size() != 1) {
                        return GoResult.failed("equals operator must have exactly one value");
                    }
                    labels.put(requirement.key(), requirement.values().get(0));
                }
                case IN -> expressions.add(expression(requirement, "In"));
                case NOT_IN -> expressions.add(expression(requirement, "NotIn"));
                case EXISTS -> expressions.add(expression(requirement, "Exists"));
                case DOES_NOT_EXIST -> expressions.add(expression(requirement, "DoesNotExist"));
                case GREATER_THAN, LESS_THAN -> {
                    return GoResult.failed(quoted + " isn't supported in label selectors");
                }
                case NOT_EQUALS -> {
                    return GoResult.failed(quoted + " is not a valid label selector operator");
                }
            }
        }
        return GoResult.of(new MetricSelectorField(labels, List.copyOf(expressions)));
    }

    private static Expression expression(LabelRequirement requirement, String operator) {
        return new Expression(requirement.key(), operator, requirement.values());
    }
}
