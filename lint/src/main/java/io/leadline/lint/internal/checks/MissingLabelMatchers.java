package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedTemplate;
import io.leadline.lint.LintedTemplate.Use;
import io.leadline.promql.BinaryExpr;
import io.leadline.promql.BinaryOperator;
import io.leadline.promql.Labels;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.VectorSelector;
import io.leadline.promql.analysis.SelectorUse;
import java.util.List;
import java.util.Optional;

/**
 * PA502: a query has to ask for the objects of the request. Values are found in the result by the object's name alone
 * (pkg/custom-provider/series_registry.go of v0.12.0), so those of another namespace's object are taken for it.
 */
final class MissingLabelMatchers extends BuiltInCheck {
    MissingLabelMatchers() {
        super(Code.of("PA502", "missing-label-matchers", Impact.VALUE), Severity.ERROR);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        config.templates().forEach(template -> check(template, findings));
    }

    private static void check(LintedTemplate template, Findings findings) {
        for (LintedQuery query : template.queries()) {
            List<SelectorUse> selectors = query.expr().map(SelectorUse::all).orElseGet(List::of);
            List<SelectorUse> free = selectors.stream()
                    .filter(use -> !isLimited(use.selector(), query))
                    .toList();
            boolean asksForNothing = query.rendered().matchers().isEmpty();
            if (free.isEmpty() || asksForNothing) {
                continue;
            }
            if (free.size() == selectors.size()) {
                findings.report(nowhere(template, query, free.get(0).selector()));
                return;
            }
            Optional<SelectorUse> alternative =
                    free.stream().filter(MissingLabelMatchers::isAlternative).findFirst();
            if (alternative.isPresent()) {
                findings.report(notEverywhere(template, query, alternative.get().selector()));
                return;
            }
        }
    }

    /**
     * Whether its series get into the result by themselves; other operators only keep those that the other side has.
     */
    private static boolean isAlternative(SelectorUse use) {
        List<BinaryExpr> operations = use.path().stream()
                .filter(BinaryExpr.class::isInstance)
                .map(BinaryExpr.class::cast)
                .toList();
        return operations.stream().allMatch(operation -> operation.operator() == BinaryOperator.OR);
    }

    /** Whether a selector has a matcher of the request, be it put there by hand. */
    private static boolean isLimited(VectorSelector selector, LintedQuery query) {
        return query.rendered().matchers().stream()
                .anyMatch(asked -> selector.selector().matchers().stream()
                        .anyMatch(matcher -> isOf(matcher, asked.label(), asked.values())));
    }

    private static boolean isOf(Matcher matcher, String label, String values) {
        boolean isValue = matcher.type().isRegex()
                ? matcher.value().contains(values)
                : matcher.value().equals(values);
        return matcher.name().equals(label) && isValue;
    }

    private static Claim nowhere(LintedTemplate template, LintedQuery query, VectorSelector selector) {
        if (template.use() == Use.EXTERNAL) {
            Claim claim = Claim.likely(
                            "the query is the same for each request, whatever its namespace and selector are")
                    .note("a request for " + query.request() + " gets the value of all series");
            return place(claim, template, query, selector).help("write `<<.LabelMatchers>>` between the braces");
        }
        return place(ofObjects(query, selector), template, query, selector)
                .help("write `<<.LabelMatchers>>` between the braces");
    }

    private static Claim ofObjects(LintedQuery query, VectorSelector selector) {
        String message = "the query does not ask for the objects of the request";
        if (!canMixUp(query, selector)) {
            return Claim.likely(message).impact(Impact.COST).note("the values of all objects are fetched each time");
        }
        return isNarrowed(selector)
                ? Claim.likely(message)
                        .note("the values of all objects are fetched, and those of equal name in other namespaces are "
                                + "mixed up unless the matchers leave only one")
                : Claim.proven(message)
                        .note("the values of all objects are fetched, and those of equal name in other namespaces are "
                                + "mixed up");
    }

    /** Whether a matcher asks for one value of some label, which may stand on the series of one object only. */
    private static boolean isNarrowed(VectorSelector selector) {
        return selector.selector().matchers().stream()
                .anyMatch(matcher -> matcher.type() == MatchType.EQUAL
                        && !matcher.value().isEmpty()
                        && !matcher.name().equals(Labels.METRIC_NAME));
    }

    /** Not if the objects have no namespace, if the query is about one namespace, or about one object. */
    private static boolean canMixUp(LintedQuery query, VectorSelector selector) {
        String label = query.rendered().groupBy().get(0);
        boolean isNamespaced = query.resource().filter(ClusterWide::contains).isEmpty();
        boolean isOneNamespace = selector.selector().matchers().stream()
                .anyMatch(matcher -> matcher.type() == MatchType.EQUAL
                        && matcher.name().contains("namespace")
                        && !matcher.value().isEmpty());
        boolean isOneObject =
                query.labels().flatMap(labels -> labels.fact(label).value()).isPresent();
        return isNamespaced && !isOneNamespace && !isOneObject;
    }

    private static Claim notEverywhere(LintedTemplate template, LintedQuery query, VectorSelector selector) {
        Claim claim = Claim.likely("a part of the query does not ask for the objects of the request")
                .note("if this part is meant for all series, aggregate it or match it by labels on purpose");
        return place(claim, template, query, selector).help("write `<<.LabelMatchers>>` between its braces too");
    }

    private static Claim place(Claim claim, LintedTemplate template, LintedQuery query, VectorSelector selector) {
        return claim.at(template.field(), query.place(selector.range()), "")
                .rendered(query.span(selector.range()), "has no matcher of the request");
    }
}
