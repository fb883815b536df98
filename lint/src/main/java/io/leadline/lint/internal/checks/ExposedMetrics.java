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
import java.util.LinkedHashSet;
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
    private final String start;
    private final Optional<String> onlySeries;
    private final Optional<String> onlyName;

    private ExposedMetrics(LintedRule rule, MetricRule compiled, MetricNames names, MetricSelector selector) {
        this.rule = rule;
        this.names = names;
        this.selector = selector;
        this.labels = compiled.labels();
        this.series = names.series();
        this.start = series.start();
        this.onlySeries = series.onlyName();
        this.onlyName = names.only();
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
        boolean haveOtherSeries = !start.startsWith(other.start) && !other.start.startsWith(start);
        if (haveOtherNames || haveOtherSeries) {
            return Optional.empty();
        }
        Optional<String> one = onlySeries.or(() -> other.onlySeries);
        Stream<String> candidates = one.isPresent()
                ? one.stream().filter(name -> series.surelyHas(name) && other.series.surelyHas(name))
                : ExampleNames.of(series.and(other.series).and(NameSet.classic()));
        return candidates
                .filter(name -> names.nameOf(name).equals(other.names.nameOf(name)))
                .findFirst()
                .filter(name -> canHoldTogether(other));
    }

    /** The metric's name of a series. */
    String nameOf(String name) {
        return names.nameOf(name).orElse("");
    }

    /** Whether one series can fulfil the matchers of both on other labels than the name. */
    private boolean canHoldTogether(ExposedMetrics other) {
        return labelsOf(selector).stream()
                .filter(labelsOf(other.selector)::contains)
                .filter(label -> !label.equals(Labels.METRIC_NAME))
                .allMatch(label -> NameSet.valuesOf(selector, label)
                        .and(NameSet.valuesOf(other.selector, label))
                        .isSurelyNotEmpty());
    }

    /** Whether every series of this rule is surely one of another's. */
    boolean isWithin(ExposedMetrics other) {
        return series.isSurelyIn(other.series)
                && labelsOf(other.selector).stream()
                        .filter(label -> !label.equals(Labels.METRIC_NAME))
                        .allMatch(label ->
                                NameSet.valuesOf(selector, label).isSurelyIn(NameSet.valuesOf(other.selector, label)));
    }

    private static Set<String> labelsOf(MetricSelector selector) {
        return selector.matchers().stream().map(Matcher::name).collect(Collectors.toCollection(LinkedHashSet::new));
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
