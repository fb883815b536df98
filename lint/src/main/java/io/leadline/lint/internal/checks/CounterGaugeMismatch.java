package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedRule;
import io.leadline.lint.LintedTemplate;
import io.leadline.promql.AggregateExpr;
import io.leadline.promql.Aggregation;
import io.leadline.promql.BinaryExpr;
import io.leadline.promql.BinaryOperator;
import io.leadline.promql.Call;
import io.leadline.promql.Expr;
import io.leadline.promql.analysis.SelectorUse;
import io.leadline.regex.GoRegex;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PA601: the value of a counter says since when a process runs; what is going on is how fast it grows. */
final class CounterGaugeMismatch extends TemplateCheck {
    /**
     * Names of counters. Sums and counts also end the names of gauges, such as {@code kafka_consumergroup_lag_sum};
     * behind a unit they belong to a histogram or a summary.
     */
    private static final GoRegex COUNTERS = GoRegex.compile(
                    ".*_(total|bucket|(seconds|milliseconds|bytes)_(sum|count))")
            .orThrow();

    /** Counters that most clusters have: rules that take all kinds of series take them. */
    private static final List<String> COMMON = List.of(
            "http_requests_total", "http_request_duration_seconds_bucket", "http_request_duration_seconds_count");

    /** What tells something about a counter without being about its height. */
    private static final Set<String> OTHER_USES = Set.of(
            "resets", "changes", "absent", "absent_over_time", "present_over_time", "count_over_time", "timestamp");

    private static final Set<BinaryOperator> COMPARING =
            Set.of(BinaryOperator.SUB, BinaryOperator.AND, BinaryOperator.UNLESS);

    CounterGaugeMismatch() {
        super(Code.of("PA601", "counter-gauge-mismatch", Impact.VALUE), Severity.WARNING);
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        template.queries().stream()
                .findFirst()
                .flatMap(query -> uses(query).stream()
                        .flatMap(use -> claim(query, use).stream())
                        .findFirst()
                        .or(() -> GaugeUse.claim(query)))
                .ifPresent(findings::report);
    }

    private static List<SelectorUse> uses(LintedQuery query) {
        return query.expr().map(SelectorUse::all).orElseGet(List::of).stream()
                .filter(use -> !use.isRated() && use.path().stream().noneMatch(CounterGaugeMismatch::isOtherUse))
                .toList();
    }

    private static boolean isOtherUse(Expr node) {
        if (node instanceof Call call) {
            return OTHER_USES.contains(call.function().name());
        }
        if (node instanceof AggregateExpr aggregate) {
            return aggregate.operator() == Aggregation.COUNT || aggregate.operator() == Aggregation.GROUP;
        }
        return node instanceof BinaryExpr binary
                && (COMPARING.contains(binary.operator()) || binary.operator().isComparison());
    }

    private static Optional<Claim> claim(LintedQuery query, SelectorUse use) {
        Optional<String> name = use.metricName();
        Optional<LintedRule> rule = query.template().rule();
        boolean isOfRule = name.isPresent()
                && name.get().equals(query.rendered().series())
                && use.selector().selector().name().equals(name);
        Optional<String> counter = name.filter(COUNTERS::matchesFully)
                .or(() -> rule.stream()
                        .filter(taking -> isOfRule)
                        .flatMap(taking -> COMMON.stream().filter(taking.names()::surelyHas))
                        .findFirst());
        return counter.map(example -> place(query, use, example, name.equals(counter)));
    }

    private static Claim place(LintedQuery query, SelectorUse use, String counter, boolean isSampled) {
        String message = isSampled
                ? "`" + counter + "` is named like a counter, but its value is used as it is"
                : "the rule takes counters too, such as `" + counter + "`, and uses their value as it is";
        return Claim.likely(message)
                .at(query.template().field(), query.place(use.selector().range()), "")
                .rendered(query.span(use.selector().range()), "")
                .note("a counter only grows until its process starts again, so an autoscaler never scales down")
                .help(
                        isSampled
                                ? "use how fast it grows: `rate(<<.Series>>{<<.LabelMatchers>>}[5m])`"
                                : "leave them out in `seriesFilters`: `isNot: _(total|bucket|sum|count)$`");
    }
}
