package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedRule;
import io.leadline.lint.NameSet;
import io.leadline.promql.Labels;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.TextRange;
import io.leadline.promql.analysis.Presence;
import io.leadline.promql.analysis.SelectorUse;
import io.leadline.query.QueryMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA508: {@code seriesQuery} chooses which metrics there are; of its matchers only the name of the series gets into the
 * query (pkg/naming/metrics_query.go of v0.12.0).
 */
final class SeriesMatcherDropped extends RuleCheck {
    /** Labels that an object has as a whole: who names them mostly means where a metric comes from. */
    private static final Set<String> OF_TARGETS = Set.of(
            Labels.METRIC_NAME,
            "job",
            "instance",
            "endpoint",
            "metrics_path",
            "prometheus",
            "cluster",
            "region",
            "zone",
            "app",
            "k8s_app",
            "app_kubernetes_io_name",
            "component",
            "release",
            "team",
            "env",
            "environment");

    SeriesMatcherDropped() {
        super(
                Code.of("PA508", "series-matcher-dropped", Impact.VALUE),
                Severity.WARNING,
                Applicability.MAYBE_INCORRECT);
    }

    @Override
    public Set<String> mutes() {
        return Set.of("PA605");
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        MetricSelector selector = rule.selector().orElse(null);
        LintedQuery query = query(rule).orElse(null);
        if (selector == null || query == null || query.expr().isEmpty()) {
            return;
        }
        List<SelectorUse> uses = SelectorUse.all(query.expr().get()).stream()
                .filter(use ->
                        use.metricName().equals(Optional.of(query.rendered().series())))
                .toList();
        List<Integer> dropped = new ArrayList<>();
        for (int i = 0; i < selector.matchers().size(); i++) {
            Matcher matcher = selector.matchers().get(i);
            if (!uses.isEmpty() && isChoice(matcher) && !isMapped(rule, matcher) && isDropped(matcher, query)) {
                dropped.add(i);
            }
        }
        if (!dropped.isEmpty()) {
            findings.report(claim(rule, selector, query, uses, dropped));
        }
    }

    /** A query that shows where matchers stand, if there is one. */
    private static Optional<LintedQuery> query(LintedRule rule) {
        List<LintedQuery> queries = rule.query().queries();
        return queries.stream()
                .filter(query -> !query.rendered().matchers().isEmpty())
                .findFirst()
                .or(() -> queries.stream().findFirst());
    }

    /** Whether a matcher asks for some values of a label that tells series of one target apart. */
    private static boolean isChoice(Matcher matcher) {
        boolean isPositive =
                matcher.type() == MatchType.EQUAL ? !matcher.value().isEmpty() : isNarrow(matcher);
        return isPositive && !OF_TARGETS.contains(matcher.name());
    }

    private static boolean isNarrow(Matcher matcher) {
        return matcher.type() == MatchType.REGEX
                && !matcher.matches("")
                && !NameSet.classic().isSurelyIn(NameSet.matchingFully(matcher.value()));
    }

    /** Whether requests ask for a value of the label themselves. */
    private static boolean isMapped(LintedRule rule, Matcher matcher) {
        return rule.resources()
                .compiled()
                .filter(labels ->
                        !rule.isExternal() && labels.associate(matcher.name()).isMapped())
                .isPresent();
    }

    /** Whether nothing in the query is about the label. */
    private static boolean isDropped(Matcher matcher, LintedQuery query) {
        boolean isMatched = SelectorUse.all(query.expr().orElseThrow()).stream()
                .flatMap(use -> use.selector().selector().matchers().stream())
                .anyMatch(other -> other.name().equals(matcher.name()));
        // Who groups by the label keeps its values apart.
        boolean isGrouped = query.labels()
                .filter(labels -> labels.others().presence() == Presence.NEVER
                        && labels.presence(matcher.name()) != Presence.NEVER)
                .isPresent();
        boolean isAsked =
                query.rendered().matchers().stream().map(QueryMatcher::label).anyMatch(matcher.name()::equals);
        return !isMatched && !isGrouped && !isAsked;
    }

    /** Whether the query chooses by itself, by a label that {@code seriesQuery} does not choose by. */
    private static boolean isNarrowedByHand(MetricSelector selector, LintedQuery query, SelectorUse use) {
        return use.selector().selector().matchers().stream()
                .filter(SeriesMatcherDropped::isChoice)
                .map(Matcher::name)
                .anyMatch(
                        label -> selector.matchers().stream().map(Matcher::name).noneMatch(label::equals)
                                && query.rendered().matchers().stream()
                                        .map(QueryMatcher::label)
                                        .noneMatch(label::equals));
    }

    private static Claim claim(
            LintedRule rule,
            MetricSelector selector,
            LintedQuery query,
            List<SelectorUse> uses,
            List<Integer> dropped) {
        List<String> matchers = dropped.stream()
                .map(i -> selector.ranges().get(i).of(rule.seriesQuery().text()))
                .toList();
        TextRange first = selector.ranges().get(dropped.get(0));
        TextRange place = uses.get(0).selector().range();
        String listed = Listing.of(matchers);
        boolean isNarrowed = isNarrowedByHand(selector, query, uses.get(0));
        Claim claim = Claim.likely(
                        isNarrowed
                                ? "the query does not ask for " + listed + " as `seriesQuery` does"
                                : "the query also takes series that " + listed
                                        + (matchers.size() == 1 ? " leaves out" : " leave out"))
                .at(rule.query().field(), query.place(place), "")
                .related(rule.seriesQuery().part(first.start(), first.end()), "only decides which metrics there are")
                .rendered(
                        query.span(place),
                        "asks for series with any `"
                                + selector.matchers().get(dropped.get(0)).name() + "`");
        if (isNarrowed) {
            claim.severity(Severity.INFO)
                    .note("this does not matter if the query's own matchers leave the same series");
        }
        if (rule.isExternal()) {
            claim.note("unless the metric selector of each autoscaler asks for it");
        }
        return claim.help("repeat " + listed + " in the query")
                .fix(
                        "repeat " + (matchers.size() == 1 ? "the matcher" : "the matchers") + " in the query",
                        Applicability.MAYBE_INCORRECT,
                        MatcherCopy.edit(query, uses, String.join(",", matchers)));
    }
}
