package io.leadline.lint;

import io.leadline.association.ResourceMapper;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.SeriesFilter;
import io.leadline.k8s.ChartDefaults;
import io.leadline.k8s.TemplateLayer;
import io.leadline.naming.MetricNaming;
import io.leadline.promql.Labels;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.TextRange;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleSection;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A rule of {@code rules} or {@code externalRules} as checks see it. */
public final class LintedRule {
    private final RuleSection.Kind section;
    private final int index;
    private final int number;
    private final DiscoveryRule config;
    private final Optional<MetricRule> compiled;
    private final Field whole;
    private final Field seriesQuery;
    private final Field matches;
    private final Field as;
    private final List<Filter> filters;
    private final LintedMapping resources;
    private final LintedTemplate query;
    private final Lazy<Optional<MetricSelector>> selector;
    private final Lazy<Set<String>> requiredLabels;
    private final Lazy<NameSet> names;
    private final Lazy<String> sampleSeries;

    LintedRule(
            RuleSection.Kind section,
            int index,
            int number,
            DiscoveryRule config,
            Optional<MetricRule> compiled,
            ResourceMapper mapper) {
        this.section = section;
        this.index = index;
        this.number = number;
        this.config = config;
        this.compiled = compiled;
        this.whole = Field.ofKey("/" + section.key() + "/" + index, config.origin(), Optional.empty());
        this.seriesQuery = Field.of(whole.child("seriesQuery"), config.seriesQuery(), whole.span());
        this.matches = Field.of(whole.child("name") + "/matches", config.name().matches(), whole.span());
        this.as = Field.of(whole.child("name") + "/as", config.name().as(), matches.span());
        this.filters = filters(whole.child("seriesFilters"), config.seriesFilters());
        this.resources = new LintedMapping(
                whole.child("resources"), config.resources(), compiled.map(MetricRule::labels), mapper, whole.span());
        this.query =
                LintedTemplate.ofRule(this, Field.of(whole.child("metricsQuery"), config.metricsQuery(), whole.span()));
        this.selector = new Lazy<>(() -> isUnrendered(seriesQuery)
                ? Optional.empty()
                : MetricSelector.parse(config.seriesQuery().value()).value());
        this.requiredLabels =
                new Lazy<>(() -> selector().map(SampleRequest::required).orElseGet(Set::of));
        this.names = new Lazy<>(this::selectNames);
        this.sampleSeries = new Lazy<>(this::someSeries);
    }

    private List<Filter> filters(String pointer, List<SeriesFilter> written) {
        List<Filter> list = new ArrayList<>(written.size());
        for (SeriesFilter filter : written) {
            Field entry = Field.ofKey(pointer + "/" + list.size(), filter.origin(), whole.span());
            list.add(new Filter(
                    Field.of(entry.child("is"), filter.is(), entry.span()),
                    Field.of(entry.child("isNot"), filter.isNot(), entry.span())));
        }
        return List.copyOf(list);
    }

    /**
     * An entry of {@code seriesFilters}.
     *
     * @param is what names have to match
     * @param isNot what names must not match
     */
    public record Filter(Field is, Field isNot) {}

    /**
     * The section that the rule stands in.
     *
     * @return the section
     */
    public RuleSection.Kind section() {
        return section;
    }

    /**
     * Whether the rule serves the external metrics API.
     *
     * @return false for one of the custom metrics API
     */
    public boolean isExternal() {
        return section == RuleSection.Kind.EXTERNAL;
    }

    /**
     * The place of the rule in its section.
     *
     * @return the number of rules before it
     */
    public int index() {
        return index;
    }

    /**
     * The place of the rule as people count.
     *
     * @return 1 for the first one that the user wrote, and for the first one that the chart brings
     */
    public int number() {
        return number;
    }

    /**
     * Whether the rule is one of those that the chart brings.
     *
     * @return false for one that the user wrote
     */
    public boolean isOfChart() {
        return isOfChart(config);
    }

    static boolean isOfChart(DiscoveryRule rule) {
        return rule.seriesQuery().span().filter(ChartDefaults::hold).isPresent();
    }

    /**
     * The rule as it is written.
     *
     * @return the model
     */
    public DiscoveryRule config() {
        return config;
    }

    /**
     * The rule as the adapter compiles it.
     *
     * @return the compiled rule, or empty if it does not compile
     */
    public Optional<MetricRule> compiled() {
        return compiled;
    }

    /**
     * The rule as a whole.
     *
     * @return a field without a text, with the pointer and the first line of the rule
     */
    public Field whole() {
        return whole;
    }

    /**
     * The selector of series.
     *
     * @return {@code seriesQuery}
     */
    public Field seriesQuery() {
        return seriesQuery;
    }

    /**
     * The patterns that names have to pass.
     *
     * @return {@code seriesFilters} in source order
     */
    public List<Filter> filters() {
        return filters;
    }

    /**
     * The pattern that finds the parts of the name.
     *
     * @return {@code name.matches}
     */
    public Field matches() {
        return matches;
    }

    /**
     * The expansion that makes the metric's name.
     *
     * @return {@code name.as}; what is used if it is not given is {@link MetricNaming#as()}
     */
    public Field as() {
        return as;
    }

    /**
     * Which labels name which resources.
     *
     * @return {@code resources}
     */
    public LintedMapping resources() {
        return resources;
    }

    /**
     * The query that answers requests.
     *
     * @return {@code metricsQuery}
     */
    public LintedTemplate query() {
        return query;
    }

    /**
     * What {@code seriesQuery} selects.
     *
     * @return the selector, or empty if Prometheus rejects it or another tool fills it in
     */
    public Optional<MetricSelector> selector() {
        return selector.get();
    }

    /**
     * The labels that {@code seriesQuery} asks for: every series of the rule has them.
     *
     * @return names of labels in the order of the text, {@code __name__} included if it is asked for
     */
    public Set<String> requiredLabels() {
        return requiredLabels.get();
    }

    /**
     * Where {@code seriesQuery} asks for a label.
     *
     * @param label one of {@link #requiredLabels()}
     * @return the first matcher that does, or empty if none does or the rule is in no file
     */
    public Optional<Span> requirement(String label) {
        List<Matcher> matchers = selector().map(MetricSelector::matchers).orElseGet(List::of);
        for (int i = 0; i < matchers.size(); i++) {
            if (matchers.get(i).name().equals(label) && !matchers.get(i).matches("")) {
                TextRange range = selector().orElseThrow().ranges().get(i);
                return seriesQuery.part(range.start(), range.end());
            }
        }
        return Optional.empty();
    }

    /**
     * The names of all series that the rule takes.
     *
     * @return what {@code seriesQuery}, all of {@code seriesFilters} and {@code name.matches} let pass
     */
    public NameSet names() {
        return names.get();
    }

    /**
     * A series that the rule takes.
     *
     * @return the name that {@code seriesQuery} asks for, else one that passes; "" if none is known
     */
    public String sampleSeries() {
        return sampleSeries.get();
    }

    private String someSeries() {
        return selector().stream()
                .flatMap(selected -> selected.matchers().stream())
                .filter(matcher -> matcher.name().equals(Labels.METRIC_NAME) && matcher.type() == MatchType.EQUAL)
                .map(Matcher::value)
                .findFirst()
                .or(() -> names().and(NameSet.classic()).example())
                .orElse("");
    }

    private NameSet selectNames() {
        if (isUnrendered(seriesQuery)) {
            return NameSet.undecided();
        }
        NameSet passing = selector().map(NameSet::selectedBy).orElseGet(NameSet::any);
        for (Filter filter : filters) {
            passing = filter.is().isEmpty() ? passing : passing.and(matching(filter.is()));
            passing = filter.isNot().isEmpty() ? passing : passing.without(matching(filter.isNot()));
        }
        return matches.isEmpty() ? passing : passing.and(matching(matches));
    }

    /** A text that another tool fills in can be anything. */
    static boolean isUnrendered(Field field) {
        return TemplateLayer.of(field.text()).isPresent();
    }

    private static NameSet matching(Field pattern) {
        return isUnrendered(pattern) ? NameSet.undecided() : NameSet.matching(pattern.text());
    }

    @Override
    public String toString() {
        return whole.pointer();
    }
}
