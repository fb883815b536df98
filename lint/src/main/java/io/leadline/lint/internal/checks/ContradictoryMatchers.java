package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedMapping.MappedLabel;
import io.leadline.lint.LintedRule;
import io.leadline.lint.NameSet;
import io.leadline.promql.Labels;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * PA204: matchers that no value fulfils select nothing, and Prometheus does not mind. The same comes of mapping a label
 * that the selected series must not have.
 */
final class ContradictoryMatchers extends RuleCheck {
    private static final NameSet ABSENT = NameSet.only("");

    ContradictoryMatchers() {
        super(Code.of("PA204", "contradictory-matchers", Impact.HIDDEN), Severity.ERROR);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        rule.selector().ifPresent(selector -> check(rule, selector, findings));
    }

    private static void check(LintedRule rule, MetricSelector selector, Findings findings) {
        List<String> impossible = selector.matchers().stream()
                .map(Matcher::name)
                .distinct()
                .filter(label -> values(selector, label).isSurelyEmpty())
                .toList();
        impossible.forEach(label -> findings.report(contradiction(rule, selector, label)));
        if (impossible.isEmpty()) {
            rule.resources().overrides().stream()
                    .filter(mapped -> isExcluded(selector, mapped))
                    .forEach(mapped -> claim(rule, selector, mapped)
                            .ifPresent(claim -> findings.report(place(claim, rule, mapped))));
        }
    }

    /** The two matchers that cannot both hold; the same one twice if it never holds. */
    private record Pair(int first, int second) {}

    private static Claim contradiction(LintedRule rule, MetricSelector selector, String label) {
        List<Matcher> matchers = selector.matchers();
        List<Integer> own = IntStream.range(0, matchers.size())
                .filter(i -> matchers.get(i).name().equals(label))
                .boxed()
                .toList();
        int last = own.get(own.size() - 1);
        Pair pair = own.stream()
                .flatMap(second -> own.stream().filter(first -> first <= second).map(first -> new Pair(first, second)))
                .filter(both -> isImpossible(matchers.get(both.first()), matchers.get(both.second())))
                .findFirst()
                .orElse(new Pair(own.get(0), last));
        TextRange first = selector.ranges().get(pair.first());
        TextRange second = selector.ranges().get(pair.second());
        boolean isOne = pair.first() == pair.second();
        String what = label.equals(Labels.METRIC_NAME) ? "a name" : "a label `" + label + "`";
        Claim claim = Claim.proven("no series has " + what + " that fulfils "
                        + (isOne ? "this matcher" : "both of these matchers"))
                .at(rule.seriesQuery(), second.start(), second.end(), isOne ? "matches no value" : "")
                .note("Prometheus finds no series and reports no error, so that nothing comes of the rule");
        if (!isOne) {
            claim.related(rule.seriesQuery().part(first.start(), first.end()), "excludes the other one");
        }
        Matcher one = matchers.get(pair.first());
        Matcher other = matchers.get(pair.second());
        boolean areValues = !isOne && one.type() == MatchType.EQUAL && other.type() == MatchType.EQUAL;
        return areValues
                ? claim.help("select several values with one matcher: `" + label + "=~\"" + one.value() + "|"
                        + other.value() + "\"`")
                : claim.help(isOne ? "change the pattern" : "leave one of them out");
    }

    private static boolean isImpossible(Matcher one, Matcher other) {
        return values(MetricSelector.of(List.of(one, other)), one.name()).isSurelyEmpty();
    }

    /** Every series has a name; other labels can be missing. */
    private static NameSet values(MetricSelector selector, String label) {
        return label.equals(Labels.METRIC_NAME) ? NameSet.selectedBy(selector) : NameSet.valuesOf(selector, label);
    }

    /** Whether selected series surely lack a label. */
    private static boolean isExcluded(MetricSelector selector, MappedLabel mapped) {
        return NameSet.valuesOf(selector, mapped.label().text()).isSurelyIn(ABSENT);
    }

    private static Optional<Claim> claim(LintedRule rule, MetricSelector selector, MappedLabel excluded) {
        String label = excluded.label().text();
        String message = "series with the label `" + label + "`, which names a resource, are not selected";
        boolean isNamespace = excluded.target().equals(Optional.of(ClusterWide.NAMESPACES));
        Claim asked = Claim.likely(message)
                .impact(Impact.REQUEST)
                .note("requests ask for `" + label + "=\"...\"`, which the series of the rule never have")
                .help("select series that have the label: `" + label + "!=\"\"`, or do not map it");
        if (rule.isExternal()) {
            boolean asks = rule.config()
                    .resources()
                    .namespaced()
                    .map(value -> value.value())
                    .orElse(true);
            return Optional.of(asked).filter(claim -> isNamespace && asks);
        }
        List<GroupResource> others = rule.resources().overrides().stream()
                .filter(mapped -> !isExcluded(selector, mapped))
                .flatMap(mapped -> mapped.target().stream())
                .toList();
        if (others.isEmpty() && rule.resources().template().isEmpty()) {
            return Optional.of(Claim.proven(message)
                    .note("no series of the rule belongs to an object, so that nothing comes of the rule")
                    .help("select series that have the label: `" + label + "!=\"\"`, or map another label"));
        }
        boolean isAsked = isNamespace && others.stream().anyMatch(resource -> !ClusterWide.contains(resource));
        return isAsked ? Optional.of(asked) : Optional.empty();
    }

    private static Claim place(Claim claim, LintedRule rule, MappedLabel mapped) {
        MetricSelector selector = rule.selector().orElseThrow();
        int index = IntStream.range(0, selector.matchers().size())
                .filter(i ->
                        selector.matchers().get(i).name().equals(mapped.label().text()))
                .findFirst()
                .orElseThrow();
        TextRange range = selector.ranges().get(index);
        return claim.at(rule.seriesQuery(), range.start(), range.end(), "selects series without the label")
                .related(mapped.label().span(), "maps the label");
    }
}
