package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectorsTest {
    private static final PromqlOptions ALL = PromqlOptions.all();

    @Test
    void listsSelectorsInTheOrderOfTheText() {
        Expr expr = parse("sum(rate(a[5m])) / on () b{x=\"1\"} + max_over_time({__name__=\"c\"}[5m:1m])");
        assertThat(Selectors.list(expr))
                .extracting(node -> node.selector().toString())
                .containsExactly("a", "b{x=\"1\"}", "{__name__=\"c\"}");
    }

    @Test
    void addsAMatcherToEachSelectorOnce() {
        Matcher tenant = Matcher.equal("tenant", "x");
        Expr expr = parse("rate(a[5m] offset 1h) / b{tenant=\"x\"} + {c=~\"d\"} @ 5");
        String changed = "rate(a{tenant=\"x\"}[5m] offset 1h) / b{tenant=\"x\"} + {c=~\"d\",tenant=\"x\"} @ 5.000";
        assertThat(Promql.print(Selectors.addMatcher(expr, tenant))).isEqualTo(changed);
        Expr info = parse("info(a, {d=~\".*\"})");
        assertThat(Promql.print(Selectors.addMatcher(info, tenant))).isEqualTo("info(a{tenant=\"x\"}, {d=~\".*\"})");
    }

    @Test
    void renamesMetricsOutsideAndInsideBraces() {
        Expr expr = parse("a + {\"a\", x=\"1\"} + {__name__=~\"a\"} + ab");
        assertThat(Promql.print(Selectors.renameMetric(expr, "a", "b")))
                .isEqualTo("b + {__name__=\"b\",x=\"1\"} + {__name__=~\"a\"} + ab");
        assertThat(Promql.print(Selectors.renameMetric(expr, "ab", "http.requests")))
                .endsWith("+ {__name__=\"http.requests\"}");
    }

    @Test
    void renamesLabelsWhereverTheyAreNamed() {
        Expr expr = parse(
                "sum by (pod, a) (x{pod=~\"p\"}) * on (pod) group_left (zone, node) label_replace(y, \"pod\", \"$1\", "
                        + "\"pod\", \"pod\") - count_values without (pod) (\"pod\", z)");
        assertThat(Promql.print(Selectors.renameLabel(expr, "pod", "instance")))
                .isEqualTo("sum by (instance, a) (x{instance=~\"p\"}) * on (instance) group_left (zone, node) "
                        + "label_replace(y, \"instance\", \"$1\", \"instance\", \"pod\") - "
                        + "count_values without (instance) (\"instance\", z)");
    }

    @Test
    void sharesWhatDoesNotChange() {
        Expr expr = parse("sum(a) + sum(b) + topk(3, c)");
        assertThat(ExprRewriter.rewrite(expr, node -> node)).isSameAs(expr);
        assertThat(Selectors.renameMetric(expr, "zzz", "y")).isSameAs(expr);
        BinaryExpr changed = (BinaryExpr) Selectors.renameMetric(expr, "c", "d");
        assertThat(changed.left()).isSameAs(((BinaryExpr) expr).left());
        assertThat(Promql.print(changed)).isEqualTo("sum(a) + sum(b) + topk(3, d)");
    }

    @Test
    void keepsRangeSelectorsWhatTheyAre() {
        Expr expr = parse("rate(a[5m])");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExprRewriter.rewrite(
                        expr, node -> node instanceof VectorSelector ? new StringLiteral(node.range(), "x") : node))
                .withMessage("a range selector can only hold a selector: a[5m]");
    }

    @Test
    void walksBeforeWhatIsBelowAndThroughLongChains() {
        List<String> types = new ArrayList<>();
        ExprWalker.walk(
                parse("-abs(a or topk(2, (b)))"),
                node -> types.add(node.getClass().getSimpleName()));
        assertThat(types)
                .containsExactly(
                        "UnaryExpr",
                        "Call",
                        "BinaryExpr",
                        "VectorSelector",
                        "AggregateExpr",
                        "NumberLiteral",
                        "ParenExpr",
                        "VectorSelector");
        Expr chain = parse("x" + " or x".repeat(50_000));
        assertThat(Selectors.list(chain)).hasSize(50_001);
        Expr renamed = Selectors.renameMetric(chain, "x", "y");
        assertThat(renamed).isNotEqualTo(chain).hasSameHashCodeAs(Selectors.renameMetric(chain, "x", "y"));
    }

    private static Expr parse(String text) {
        return Promql.parse(text, ALL).orThrow();
    }
}
