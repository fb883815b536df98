package io.leadline.promql.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.promql.Expr;
import io.leadline.promql.Promql;
import io.leadline.promql.TextRange;
import org.junit.jupiter.api.Test;

class ExprFactsTest {
    @Test
    void listsSelectorsWithWhatIsDoneToThem() {
        String text = "sum by (pod) (rate(a_total[5m])) / on (pod) max_over_time(b[1h:])";
        var uses = SelectorUse.all(parse(text));

        assertThat(uses)
                .extracting(SelectorUse::metricName)
                .extracting(name -> name.orElseThrow())
                .containsExactly("a_total", "b");
        assertThat(uses.get(0).functions())
                .extracting(call -> call.function().name())
                .containsExactly("rate");
        assertThat(uses.get(0).aggregations()).hasSize(1);
        assertThat(uses.get(0).duration()).isPresent();
        assertThat(uses.get(0).selector().range().of(text)).startsWith("a_total");
        assertThat(uses.get(0).path()).hasSize(5);
        assertThat(uses.get(1).duration()).isEmpty();
        assertThat(uses.get(1).isUnder("max_over_time")).isTrue();
        assertThat(uses.get(1).isUnder("rate")).isFalse();
    }

    @Test
    void knowsWhetherACounterIsRated() {
        assertThat(ExprFacts.countersNotRated(parse("increase((a_total[5m])) + irate(b_count[5m:1m])")))
                .isEmpty();
        assertThat(ExprFacts.countersNotRated(
                        parse("sum(a_total) + up + rate(sum(b_total)[5m:]) + max_over_time(c_sum[5m])")))
                .extracting(use -> use.metricName().orElseThrow())
                .containsExactly("a_total", "b_total", "c_sum");
    }

    @Test
    void findsSumsBelowRates() {
        var uses = SelectorUse.all(parse("rate(sum(a_total)[5m:]) + sum(rate(b_total[5m])) + c"));

        assertThat(uses.get(0).aggregationBeforeRate()).isPresent();
        assertThat(uses.get(1).aggregationBeforeRate()).isEmpty();
        assertThat(uses.get(2).aggregationBeforeRate()).isEmpty();
    }

    @Test
    void knowsWhetherBucketsReachTheirFunction() {
        String text =
                "histogram_quantile(0.9, sum by (le) (rate(a_bucket[5m]))) + histogram_fraction(0, 1, sum(b_bucket))";
        var functions = ExprFacts.bucketFunctions(parse(text), SelectedSeries.UNKNOWN);

        assertThat(functions)
                .extracting(ExprFacts.BucketFunction::canHaveBuckets)
                .containsExactly(true, false);
        assertThat(functions.get(1).le().reason()).hasToString("dropped by `sum`");
    }

    @Test
    void findsDivisions() {
        String text = "a / (b % c) + sum(d / e)";

        assertThat(ExprFacts.divisions(parse(text)))
                .extracting(division -> division.range().of(text))
                .containsExactly("a / (b % c)", "d / e");
        assertThat(ExprFacts.divisions(parse("a * b"))).isEmpty();
        assertThat(ExprFacts.divisions(parse("1/2")))
                .extracting(division -> division.range())
                .containsExactly(new TextRange(0, 3));
    }

    private static Expr parse(String text) {
        return Promql.parse(text).orThrow();
    }
}
