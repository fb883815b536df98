package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedRule;
import io.leadline.lint.LintedTemplate;
import io.leadline.promql.TextRange;
import java.util.List;

/**
 * PA501: what compiling the rule does not say of a template. The adapter finds out when a metric is asked for
 * (pkg/naming/metrics_query.go of v0.12.0).
 */
final class InvalidQueryTemplate extends TemplateCheck {
    /** What Go's templates print for a key that a map does not have. */
    private static final String NO_VALUE = "<no value>";

    InvalidQueryTemplate() {
        super(Code.PA501, Severity.ERROR, Applicability.HAS_PLACEHOLDERS);
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        if (template.field().isEmpty()) {
            // What is missing in resource rules is not one template, see there.
            template.rule().ifPresent(rule -> findings.report(missing(template, rule)));
            return;
        }
        template.failures()
                .flatMap(failure -> failure.diagnostic().stream())
                .findFirst()
                .ifPresent(problem ->
                        findings.report(Claim.proven(problem, template.field()).impact(Impact.REQUEST)));
        List<LintedQuery> queries = template.queries();
        boolean alwaysLacksOne = !queries.isEmpty()
                && !template.field().text().contains(NO_VALUE)
                && queries.stream().allMatch(query -> query.rendered().promql().contains(NO_VALUE));
        if (alwaysLacksOne) {
            findings.report(noValue(queries.get(0)));
        }
    }

    private static Claim missing(LintedTemplate template, LintedRule rule) {
        boolean isCounter = rule.sampleSeries().endsWith("_total");
        String series = "<<.Series>>{<<.LabelMatchers>>}";
        String query = isCounter ? "sum(rate(" + series + "[RANGE]))" : "sum(" + series + ")";
        String grouping = rule.isExternal() ? "" : " by (<<.GroupBy>>)";
        return Claim.proven("the rule has no `metricsQuery`, so each request fails")
                .impact(Impact.REQUEST)
                .at(template.field(), "")
                .note("the adapter says: empty query produced by metrics query template")
                .help("write the query: `sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)`")
                .fix(
                        isCounter ? "add a query, and say over which range" : "add a query",
                        isCounter ? Applicability.HAS_PLACEHOLDERS : Applicability.MAYBE_INCORRECT,
                        rule.seriesQuery().insertBefore("metricsQuery: '" + query + grouping + "'"));
    }

    private static Claim noValue(LintedQuery query) {
        int start = query.rendered().promql().indexOf(NO_VALUE);
        TextRange range = new TextRange(start, start + NO_VALUE.length());
        return Claim.likely("the query holds `<no value>`, because the request has no matcher for this label")
                .impact(Impact.REQUEST)
                .at(query.template().field(), query.place(range), "")
                .rendered(query.span(range), "")
                .note("it has one only for labels of `resources`, and for those that an autoscaler's selector names")
                .help("use a label that `resources` maps");
    }
}
