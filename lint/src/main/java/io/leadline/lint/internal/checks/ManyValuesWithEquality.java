package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Edit;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedTemplate;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.TextRange;
import io.leadline.promql.analysis.SelectorUse;
import io.leadline.query.QueryMatcher;
import io.leadline.rule.ResourceMetricRule;
import java.util.Optional;

/**
 * PA506: {@code .LabelValuesByName} holds the names of several objects as {@code a|b} (pkg/naming/metrics_query.go of
 * v0.12.0), which only a regular expression takes apart.
 */
final class ManyValuesWithEquality extends TemplateCheck {
    ManyValuesWithEquality() {
        super(
                Code.of("PA506", "many-values-with-equality", Impact.REQUEST),
                Severity.ERROR,
                Applicability.MAYBE_INCORRECT);
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        for (LintedQuery query : template.queries()) {
            // Nobody asks for several namespaces at once.
            Optional<GroupResource> resource = query.resource().filter(asked -> !asked.equals(ClusterWide.NAMESPACES));
            if (resource.isEmpty()) {
                continue;
            }
            Optional<Claim> claim = query.expr().stream()
                    .flatMap(expr -> SelectorUse.all(expr).stream())
                    .flatMap(use -> claim(query, resource.get(), use.selector().selector()).stream())
                    .findFirst();
            if (claim.isPresent()) {
                findings.report(claim.get());
                return;
            }
        }
    }

    private static Optional<Claim> claim(LintedQuery query, GroupResource resource, MetricSelector selector) {
        for (int i = 0; i < selector.matchers().size(); i++) {
            Matcher matcher = selector.matchers().get(i);
            if (!matcher.type().isRegex() && holdsSeveral(matcher, query)) {
                return Optional.of(
                        claim(query, resource, matcher, selector.ranges().get(i)));
            }
        }
        return Optional.empty();
    }

    private static boolean holdsSeveral(Matcher matcher, LintedQuery query) {
        return query.rendered().matchers().stream()
                .map(QueryMatcher::values)
                .anyMatch(values -> values.contains("|") && matcher.value().contains(values));
    }

    private static Claim claim(LintedQuery query, GroupResource resource, Matcher matcher, TextRange range) {
        MatchType meant = matcher.type() == MatchType.EQUAL ? MatchType.REGEX : MatchType.NOT_REGEX;
        String message = "`" + matcher.type().operator() + "` compares with the names of several objects as one text";
        // Autoscalers ask for all pods of a workload at once, and for one object of another resource.
        Claim claim = resource.equals(ResourceMetricRule.PODS)
                ? Claim.proven(message)
                : Claim.likely(message)
                        .severity(Severity.INFO)
                        .note("requests for one object work: an autoscaler on an object makes only those");
        return claim.at(query.template().field(), query.place(range), "")
                .rendered(query.span(range), "no object has this name")
                .help("match with a regular expression: `" + meant.operator() + "`")
                .fix(
                        "use `" + meant.operator() + "`",
                        Applicability.MAYBE_INCORRECT,
                        edit(query, matcher, range, meant));
    }

    private static Optional<Edit> edit(LintedQuery query, Matcher matcher, TextRange range, MatchType meant) {
        String promql = query.rendered().promql();
        String operator = matcher.type().operator();
        int start = promql.indexOf(operator, range.start());
        if (!promql.startsWith(matcher.name(), range.start()) || start < 0 || start >= range.end()) {
            return Optional.empty();
        }
        return query.rendered()
                .located()
                .part(start, start + operator.length())
                .filter(place -> place.text().equals(operator))
                .flatMap(place -> query.template().field().edit(place.start(), place.end(), meant.operator()));
    }
}
