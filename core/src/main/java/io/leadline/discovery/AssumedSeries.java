package io.leadline.discovery;

import io.leadline.association.GroupResource;
import io.leadline.promql.Labels;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.MetricRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Series for people who have none at hand: for each rule that asks for a series by its name, that series with the
 * labels that the rule maps and selects; of those that a template can name, a pod and its namespace. Their values are
 * placeholders in capital letters.
 */
public final class AssumedSeries {
    /** What a series has by a template that may name anything. */
    private static final List<GroupResource> TEMPLATED =
            List.of(new GroupResource("", "namespaces"), new GroupResource("", "pods"));

    private AssumedSeries() {}

    /**
     * The series that rules ask for by name.
     *
     * @param rules the rules
     * @return at most one series for each rule, in their order; none for a rule that takes series of several names
     */
    public static List<Labels> of(AdapterRules rules) {
        List<Labels> all = new ArrayList<>();
        Stream.concat(rules.custom().rules().stream(), rules.external().rules().stream())
                .forEach(rule ->
                        rule.selector().value().flatMap(s -> of(rule, s)).ifPresent(all::add));
        return all;
    }

    private static Optional<Labels> of(MetricRule rule, MetricSelector selector) {
        Labels.Builder labels = Labels.builder();
        rule.labels().overrides().keySet().forEach(label -> labels.put(label, label.toUpperCase(Locale.ROOT)));
        if (rule.labels().template().isPresent()) {
            for (GroupResource resource : TEMPLATED) {
                rule.labels()
                        .labelFor(resource)
                        .value()
                        .ifPresent(label -> labels.put(label, label.toUpperCase(Locale.ROOT)));
            }
        }
        for (Matcher matcher : selector.matchers()) {
            if (matcher.type() == MatchType.EQUAL) {
                labels.put(matcher.name(), matcher.value());
            } else if (!matcher.matches("")) {
                labels.put(matcher.name(), matcher.name().toUpperCase(Locale.ROOT));
            }
        }
        Labels series = labels.build();
        boolean named = selector.matchers().stream()
                .anyMatch(m -> m.name().equals(Labels.METRIC_NAME) && m.type() == MatchType.EQUAL);
        return named && selector.matches(series) ? Optional.of(series) : Optional.empty();
    }
}
