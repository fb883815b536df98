package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Trees of all kinds of nodes: printed and read back, printed prettily, rewritten. */
class ExprTreePropertyTest {
    private static final PromqlOptions UTF8 = PromqlOptions.all();
    private static final PromqlOptions QUOTED = PromqlOptions.all().withUnquotedUtf8Names(false);

    @Property(tries = 3000)
    void printsAreReadBack(@ForAll("trees") Expr expr) {
        for (PromqlOptions options : List.of(UTF8, QUOTED)) {
            String print = Promql.print(expr, options);
            Expr again = read(print, options);
            same(again, expr, print);
            assertThat(again.type()).as(print).isEqualTo(expr.type());
            assertThat(Promql.print(again, options)).isEqualTo(print);
        }
    }

    @Property(tries = 2000)
    void prettyPrintsAreReadBack(@ForAll("trees") Expr expr, @ForAll @IntRange(min = 1, max = 120) int width) {
        String pretty = Promql.pretty(expr, QUOTED, width);
        Expr again = read(pretty, QUOTED);
        same(again, expr, pretty);
        same(again, read(Promql.print(expr, QUOTED), QUOTED), pretty);
        assertThat(Promql.pretty(again, QUOTED, width)).isEqualTo(pretty);
    }

    @Property(tries = 1000)
    void anAddedMatcherIsInEachSelectorAndNothingElseChanges(@ForAll("trees") Expr expr) {
        Matcher matcher = Matcher.equal("tenant", "t");
        Expr changed = Selectors.addMatcher(expr, matcher);
        assertThat(Selectors.list(changed))
                .hasSameSizeAs(Selectors.list(expr))
                .allSatisfy(
                        selector -> assertThat(selector.selector().matchers().contains(matcher))
                                .isNotEqualTo(selector.bypassEmptyMatcherCheck()));
        Expr back = ExprRewriter.rewrite(changed, node -> {
            if (!(node instanceof VectorSelector selector)) {
                return node;
            }
            List<Matcher> matchers = selector.selector().matchers().stream()
                    .filter(other -> !other.equals(matcher))
                    .toList();
            return selector.with(MetricSelector.of(selector.selector().name(), matchers, List.of()));
        });
        assertThat(back).isEqualTo(expr);
        assertThat(Selectors.addMatcher(changed, matcher)).isEqualTo(changed);
        same(read(Promql.print(changed, QUOTED), QUOTED), changed, "");
    }

    @Property(tries = 1000)
    void namesThatAreRenamedAndBackAreTheSame(@ForAll("trees") Expr expr) {
        for (String name : List.of("x", "up", "a:b")) {
            Expr changed = Selectors.renameMetric(expr, name, "unused");
            assertThat(Selectors.renameMetric(changed, "unused", name)).isEqualTo(expr);
            assertThat(Selectors.list(changed))
                    .noneMatch(selector ->
                            selector.selector().matchers().contains(Matcher.equal(Labels.METRIC_NAME, name)));
        }
        for (String label : List.of("a", "job", "ser.vice")) {
            Expr changed = Selectors.renameLabel(expr, label, "unused");
            assertThat(Selectors.renameLabel(changed, "unused", label)).isEqualTo(expr);
        }
    }

    private static Expr read(String text, PromqlOptions options) {
        PromqlResult<Expr> result = Promql.parse(text, options);
        assertThat(result.errors()).as(text).isEmpty();
        return result.orThrow();
    }

    private static void same(Expr one, Expr other, String text) {
        assertThat(PromqlEquivalence.STRICT.difference(one, other)).as(text).isEmpty();
    }

    @Provide
    Arbitrary<Expr> trees() {
        return Arbitraries.randomValue(random -> new RandomExprs(random).query(4));
    }
}
