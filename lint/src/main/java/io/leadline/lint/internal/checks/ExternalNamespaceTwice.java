package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.LabelMapping;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedRule;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.VectorSelector;
import io.leadline.promql.analysis.SelectorUse;
import io.leadline.query.QueryMatcher;
import java.util.List;
import java.util.Optional;

/**
 * PA703: the namespace of the request is a matcher of external queries already (pkg/naming/metrics_query.go of
 * v0.12.0); a second one leaves only requests of that namespace with a value.
 */
final class ExternalNamespaceTwice extends RuleCheck {
    ExternalNamespaceTwice() {
        super(Code.of("PA703", "external-namespace-twice", Impact.REQUEST), Severity.WARNING);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        Optional<String> label = rule.resources()
                .compiled()
                .filter(labels -> rule.isExternal())
                .map((LabelMapping labels) -> labels.labelFor(ClusterWide.NAMESPACES))
                .flatMap(found -> found.value());
        if (label.isPresent()) {
            rule.query().queries().forEach(query -> check(rule, query, label.get(), findings));
        }
    }

    private static void check(LintedRule rule, LintedQuery query, String label, Findings findings) {
        Optional<String> requested = query.rendered().matchers().stream()
                .filter(matcher -> matcher.label().equals(label))
                .map(QueryMatcher::value)
                .findFirst();
        List<SelectorUse> uses = query.expr().map(SelectorUse::all).orElseGet(List::of);
        if (requested.isPresent()) {
            uses.forEach(use -> second(use.selector(), label, requested.get())
                    .ifPresent(matcher -> findings.report(claim(rule, query, use.selector(), matcher))));
        }
    }

    /** A matcher that keeps the namespace of the request out, beside the one that asks for it. */
    private static Optional<Matcher> second(VectorSelector selector, String label, String requested) {
        List<Matcher> matchers = selector.selector().matchers().stream()
                .filter(matcher -> matcher.name().equals(label))
                .toList();
        boolean isRequested = matchers.stream()
                .anyMatch(matcher ->
                        matcher.type() == MatchType.EQUAL && matcher.value().equals(requested));
        return matchers.stream()
                .filter(matcher -> isRequested && isChoice(matcher) && !matcher.matches(requested))
                .findFirst();
    }

    private static boolean isChoice(Matcher matcher) {
        return matcher.type() == MatchType.EQUAL || matcher.type() == MatchType.REGEX;
    }

    private static Claim claim(LintedRule rule, LintedQuery query, VectorSelector selector, Matcher second) {
        return Claim.likely("the query asks for the namespace of the request and for `" + second.value() + "`")
                .at(rule.query().field(), query.place(selector.range()), "")
                .rendered(query.span(selector.range()), "no series is in both")
                .note("only autoscalers in the namespace `" + second.value() + "` get a value")
                .help("for autoscalers of other namespaces: `namespaced: false`; else leave out the second matcher");
    }
}
