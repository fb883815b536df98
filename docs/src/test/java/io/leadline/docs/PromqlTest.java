package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.promql.BinaryExpr;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprRewriter;
import io.leadline.promql.ExprWalker;
import io.leadline.promql.Labels;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.NumberLiteral;
import io.leadline.promql.Promql;
import io.leadline.promql.PromqlEquivalence;
import io.leadline.promql.PromqlError;
import io.leadline.promql.PromqlOptions;
import io.leadline.promql.PromqlResult;
import io.leadline.promql.PromqlSource;
import io.leadline.promql.Selectors;
import io.leadline.promql.SeriesDescription;
import io.leadline.promql.TextRange;
import io.leadline.promql.VectorSelector;
import io.leadline.promql.analysis.ExprFacts;
import io.leadline.promql.analysis.LabelFlow;
import io.leadline.promql.analysis.Presence;
import io.leadline.promql.analysis.ResultLabels;
import io.leadline.promql.analysis.SelectorUse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromqlTest {
    @Test
    void parsesAndPrints() {
        // region parse
        Expr expr = Promql.parse("sum(rate(foo{b='2', a='1'}[300s]))by(job)").orThrow();
        String line = Promql.print(expr);
        // endregion
        assertThat(line).isEqualTo("sum by (job) (rate(foo{a=\"1\",b=\"2\"}[5m]))");
        // region pretty
        String lines = Promql.pretty(expr, PromqlOptions.server(), 30);
        // endregion
        assertThat(lines).isEqualTo("sum by (job) (\n  rate(foo{a=\"1\",b=\"2\"}[5m])\n)");
    }

    @Test
    void saysWhatIsWrong() {
        List<String> problems = new ArrayList<>();
        // region errors
        String text = "sum(rate(foo)) by (job";
        PromqlResult<Expr> result = Promql.parse(text);
        for (PromqlError error : result.errors()) {
            TextRange range = error.range();
            problems.add(error.text() + " at `" + range.of(text) + "`");
        }
        // endregion
        assertThat(problems).containsExactly("1:23: parse error: unclosed left parenthesis at ``");
        assertThat(Promql.parse("sum(rate(foo)) by (job)").errors())
                .extracting(PromqlError::text)
                .containsExactly(
                        "1:10: parse error: expected type range vector in call to function \"rate\", got instant"
                                + " vector");
    }

    @Test
    void acceptsWhatTheOptionsAllow() {
        // region options
        PromqlOptions options = PromqlOptions.server()
                .withExperimentalFunctions(true)
                .withMaxLength(10_000)
                .withMaxDepth(100);
        PromqlResult<Expr> result = Promql.parse("limitk(5, up)", options);
        // endregion
        assertThat(result.value()).isPresent();
        assertThat(Promql.parse("limitk(5, up)").value()).isEmpty();
        assertThat(Promql.parse("-".repeat(101) + "x", options).errors())
                .extracting(PromqlError::kind)
                .containsExactly(PromqlError.Kind.LIMIT);
    }

    @Test
    void readsOtherTexts() {
        // region others
        MetricSelector selector =
                MetricSelector.parse("http_requests_total{namespace!=\"\"}").orThrow();
        Labels labels = Labels.parse("up{job=\"node\"}").orThrow();
        SeriesDescription series = SeriesDescription.parse("up 1x2 _ stale").orThrow();
        // endregion
        assertThat(selector.matches(labels)).isFalse();
        assertThat(series.values()).hasSize(5);
    }

    @Test
    void walksAndRewrites() {
        Expr expr = Promql.parse("a / b + c / 0").orThrow();
        // region walk
        List<Expr> divisors = new ArrayList<>();
        ExprWalker.walk(expr, node -> {
            if (node instanceof BinaryExpr binary && binary.operator().text().equals("/")) {
                divisors.add(binary.right());
            }
        });
        // endregion
        assertThat(divisors).extracting(Promql::print).containsExactly("b", "0");
        // region rewrite
        Expr percent = ExprRewriter.rewrite(
                expr,
                node -> node instanceof NumberLiteral number && number.value() == 0
                        ? new NumberLiteral(number.range(), 100, false)
                        : node);
        // endregion
        assertThat(Promql.print(percent)).isEqualTo("a / b + c / 100");
    }

    @Test
    void changesSelectors() {
        // region selectors
        Expr expr = Promql.parse("rate(a_total{job=\"x\"}[5m]) / on (pod) b").orThrow();
        List<VectorSelector> selectors = Selectors.list(expr);
        Expr tenant = Selectors.addMatcher(expr, Matcher.equal("tenant", "t1"));
        Expr metric = Selectors.renameMetric(expr, "a_total", "a.total");
        Expr label = Selectors.renameLabel(expr, "pod", "instance");
        // endregion
        assertThat(selectors).hasSize(2);
        assertThat(Promql.print(tenant))
                .isEqualTo("rate(a_total{job=\"x\",tenant=\"t1\"}[5m]) / on (pod) b{tenant=\"t1\"}");
        assertThat(Promql.print(metric)).isEqualTo("rate({__name__=\"a.total\",job=\"x\"}[5m]) / on (pod) b");
        assertThat(Promql.print(label)).isEqualTo("rate(a_total{job=\"x\"}[5m]) / on (instance) b");
    }

    @Test
    void keepsTheText() {
        // region source
        PromqlSource source = PromqlSource.parse("""
                sum( rate(foo{ path=~'/api/.+' }[ 300s ]) )BY(job)   # by job
                  > 0x10   # too many
                """).orThrow();
        Expr changed = Selectors.addMatcher(source.expr(), Matcher.equal("tenant", "t1"));
        String text = source.print(changed);
        // endregion
        assertThat(text).isEqualTo("""
                sum( rate(foo{ path=~'/api/.+',tenant="t1" }[ 300s ]) )BY(job)   # by job
                  > 0x10   # too many
                """);
        assertThat(source.print(source.expr())).isEqualTo(source.text());
    }

    @Test
    void compares() {
        List<String> differences = new ArrayList<>();
        // region compare
        String one = "sum by (a, b) (x) > 60";
        String two = "SUM(x) BY (b, a) > (2m)";
        Expr left = Promql.parse(one).orThrow();
        Expr right = Promql.parse(two).orThrow();
        PromqlEquivalence.LOOSE
                .difference(left, right)
                .ifPresent(found -> differences.add(found.reason() + ": "
                        + found.one().of(one) + ", " + found.two().of(two)));
        // endregion
        assertThat(differences).containsExactly("another number: 60, 2m");
        assertThat(PromqlEquivalence.LOOSE.test(
                        left, Promql.parse("SUM(x) BY (b, a) > (1m)").orThrow()))
                .isTrue();
    }

    @Test
    void followsLabels() {
        // region labels
        Expr expr = Promql.parse("sum by (pod) (rate(http_requests_total{job=\"web\"}[5m]))")
                .orThrow();
        ResultLabels labels = LabelFlow.of(expr);
        Presence pod = labels.presence("pod");
        String why = labels.fact("job").reason().toString();
        // endregion
        assertThat(labels.may().orElseThrow()).containsExactly("pod");
        assertThat(pod).isEqualTo(Presence.SOMETIMES);
        assertThat(why).isEqualTo("dropped by `sum by (pod)`");
    }

    @Test
    void answersLinters() {
        // region facts
        Expr expr = Promql.parse("sum(http_requests_total) / sum(rate(http_requests_total[5m]))")
                .orThrow();
        List<SelectorUse> bare = ExprFacts.countersNotRated(expr);
        List<BinaryExpr> divisions = ExprFacts.divisions(expr);
        // endregion
        assertThat(bare)
                .singleElement()
                .satisfies(use -> assertThat(use.selector().range()).isEqualTo(new TextRange(4, 23)));
        assertThat(divisions).containsExactly((BinaryExpr) expr);
    }
}
