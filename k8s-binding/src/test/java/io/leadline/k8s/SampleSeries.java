package io.leadline.k8s;

import io.leadline.association.GroupResource;
import io.leadline.naming.NameFilter;
import io.leadline.promql.Labels;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.regex.GoRegex;
import io.leadline.rule.MetricRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A series that a rule asks for, lets through and, if it has a way to, associates with a pod and its namespace. */
final class SampleSeries {
    private static final List<GroupResource> RESOURCES =
            List.of(new GroupResource("", "namespaces"), new GroupResource("", "pods"));
    private static final List<String> USUAL_NAMES =
            List.of("x", "x_total", "x_seconds_total", "container_x", "container_x_total", "container_x_seconds_total");

    private SampleSeries() {}

    static Optional<Labels> of(MetricRule rule) {
        MetricSelector selector = rule.selector().orThrow();
        return names(rule, selector).stream()
                .filter(rule.naming()::passes)
                .map(name -> series(rule, selector, name))
                .filter(selector::matches)
                .findFirst();
    }

    private static List<String> names(MetricRule rule, MetricSelector selector) {
        List<String> names = new ArrayList<>();
        selector.matchers().stream()
                .filter(matcher -> matcher.name().equals(Labels.METRIC_NAME))
                .forEach(matcher -> sample(matcher).ifPresent(names::add));
        sample(rule.naming().matches()).ifPresent(names::add);
        rule.naming().filters().stream()
                .filter(filter -> filter.kind() == NameFilter.Kind.IS)
                .forEach(filter -> sample(filter.pattern().value()).ifPresent(names::add));
        names.addAll(USUAL_NAMES);
        return names;
    }

    private static Labels series(MetricRule rule, MetricSelector selector, String name) {
        Labels.Builder labels = Labels.builder();
        rule.labels().overrides().keySet().forEach(label -> labels.put(label, "sample"));
        if (rule.labels().template().isPresent()) {
            RESOURCES.forEach(resource ->
                    rule.labels().labelFor(resource).value().ifPresent(label -> labels.put(label, "sample")));
        }
        for (Matcher matcher : selector.matchers()) {
            sample(matcher).ifPresent(value -> labels.put(matcher.name(), value));
        }
        return labels.put(Labels.METRIC_NAME, name).build();
    }

    /** A value that a matcher wants, or nothing if it is content without. */
    private static Optional<String> sample(Matcher matcher) {
        return switch (matcher.type()) {
            case EQUAL -> Optional.of(matcher.value());
            case REGEX -> sample(matcher.value());
            case NOT_EQUAL, NOT_REGEX -> matcher.matches("") ? Optional.empty() : Optional.of("sample");
        };
    }

    private static Optional<String> sample(String pattern) {
        return SampleText.of(GoRegex.compile(pattern).orThrow());
    }
}
