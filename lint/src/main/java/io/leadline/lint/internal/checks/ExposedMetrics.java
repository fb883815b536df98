package io.leadline.lint.internal.checks;

import io.leadline.association.GroupResource;
import io.leadline.association.LabelAssociation;
import io.leadline.association.LabelMapping;
import io.leadline.lint.LintedRule;
import io.leadline.lint.NameSet;
import io.leadline.promql.Labels;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.rule.MetricRule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule exposes, for comparison with another one. */
final class ExposedMetrics {
    private final LintedRule rule;
    private final MetricNames names;
    private final MetricSelector selector;
    private final LabelMapping labels;
    private final NameSet series;
    private final Ends ends;
    private final Ends endsOfNames;
    /** The values that labels other than the name can have, where a matcher says something about them. */
    private final Map<String, NameSet> matched = new LinkedHashMap<>();

    private final Optional<String> onlySeries;
    private final Optional<String> onlyName;

    private ExposedMetrics(LintedRule rule, MetricRule compiled, MetricNames names, MetricSelector selector) {
        this.rule = rule;
        this.names = names;
        this.selector = selector;
        this.labels = compiled.labels();
        this.series = names.series();
        this.ends = new Ends(series.start(), series.end());
        this.endsOfNames = new Ends(names.start(), names.end());
        for (Matcher matcher : selector.matchers()) {
            if (!matcher.name().equals(Labels.METRIC_NAME)) {
                matched.computeIfAbsent(matcher.name(), label -> NameSet.valuesOf(selector, label));
            }
        }
        this.onlySeries = series.onlyName();
        this.onlyName = names.only();
    }

    /** What all texts of some set start and end with. */
    private record Ends(String start, String end) {
        boolean canBeOf(Ends other) {
            return (start.startsWith(other.start) || other.start.startsWith(start))
                    && (end.endsWith(other.end) || other.end.endsWith(end));
        }
    }

    /** What a rule exposes, or empty if it does not compile or takes no series. */
    static Optional<ExposedMetrics> of(LintedRule rule) {
        return rule.compiled()
                .flatMap(compiled -> rule.selector()
                        .flatMap(selector -> MetricNames.of(rule)
                                .filter(names -> !names.series().isSurelyEmpty())
                                .map(names -> new ExposedMetrics(rule, compiled, names, selector))));
    }

    LintedRule rule() {
        return rule;
    }

    /** The name of the metrics, if all have the same. */
    Optional<String> onlyName() {
        return onlyName;
    }

    /** A series that both rules take and give the same name; empty if none is known. */
    Optional<String> seriesInCommon(ExposedMetrics other) {
        boolean haveOtherNames = onlyName.isPresent() && other.onlyName.isPresent() && !onlyName.equals(other.onlyName);
        boolean canMeet = ends.canBeOf(other.ends) && endsOfNames.canBeOf(other.endsOfNames);
        if (haveOtherNames || !canMeet || !canHoldTogether(other)) {
            return Optional.empty();
        }
        Optional<String> one = onlySeries.or(() -> other.onlySeries);
        Stream<String> candidates = one.isPresent()
                ? one.stream().filter(name -> series.surelyHas(name) && other.series.surelyHas(name))
                : ExampleNames.of(series.and(other.series).and(NameSet.classic()));
        return candidates
                .filter(name -> names.nameOf(name).equals(other.names.nameOf(name)))
                .findFirst();
    }

    /** The metric's name of a series. */
    String nameOf(String name) {
        return names.nameOf(name).orElse("");
    }

    /** Whether one series can fulfil the matchers of both on other labels than the name. */
    private boolean canHoldTogether(ExposedMetrics other) {
        return matched.entrySet().stream()
                .filter(label -> other.matched.containsKey(label.getKey()))
                .allMatch(label -> canHoldTogether(label.getValue(), other.valuesOf(label.getKey())));
    }

    private static boolean canHoldTogether(NameSet one, NameSet other) {
        Optional<String> only = one.onlyName();
        return only.isPresent() ? other.surelyHas(only.get()) : one.and(other).isSurelyNotEmpty();
    }

    /** Whether every series of this rule is surely one of another's. */
    boolean isWithin(ExposedMetrics other) {
        return series.isSurelyIn(other.series)
                && other.matched.entrySet().stream()
                        .allMatch(label -> valuesOf(label.getKey()).isSurelyIn(label.getValue()));
    }

    private NameSet valuesOf(String label) {
        NameSet known = matched.get(label);
        return known != null ? known : NameSet.valuesOf(selector, label);
    }

    /** The resources of all series that have some labels besides those that the rule asks for. */
    Set<GroupResource> sureResources(Set<String> more) {
        return Stream.concat(rule.requiredLabels().stream(), more.stream())
                .map(labels::associate)
                .filter(LabelAssociation::isMapped)
                .flatMap(label -> label.resource().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The resources that series of the rule can have by {@code overrides}. */
    Set<GroupResource> mappedResources() {
        return new LinkedHashSet<>(labels.overrides().values());
    }

    /** Whether the rule can expose metrics of any resource. */
    boolean hasTemplate() {
        return labels.template().isPresent();
    }
}
