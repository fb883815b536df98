package io.leadline.lint.internal.checks;

import io.leadline.lint.LintedRule;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.LabelSelector;
import io.leadline.query.QueryResult;
import io.leadline.query.RenderedQuery;
import io.leadline.rule.MetricRule;
import java.util.List;
import java.util.Optional;

/** What a rule asks if a metric stands for some series. */
final class QueryOfSeries {
    private QueryOfSeries() {}

    /** Whether the query does not depend on which of two series it is about; also if there is none. */
    static boolean isSame(LintedRule rule, String one, String other) {
        Optional<String> query = of(rule, one);
        return query.isEmpty() || query.equals(of(rule, other));
    }

    private static Optional<String> of(LintedRule rule, String series) {
        return rule.compiled()
                .flatMap(compiled -> of(rule, compiled, series))
                .flatMap(QueryResult::query)
                .map(RenderedQuery::promql);
    }

    private static Optional<QueryResult> of(LintedRule rule, MetricRule compiled, String series) {
        LabelSelector everything = LabelSelector.everything();
        return rule.isExternal()
                ? Optional.of(compiled.renderExternal(series, new ExternalMetricRequest(series, "", everything)))
                : rule.query().queries().stream()
                        .flatMap(query -> query.resource().stream())
                        .findFirst()
                        .map(resource ->
                                compiled.query().render(series, resource, "", List.of(), everything, List.of("web-1")));
    }
}
