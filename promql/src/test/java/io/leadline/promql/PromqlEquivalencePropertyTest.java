package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every expression equals its own print, and comparing does not depend on which expression comes first. */
class PromqlEquivalencePropertyTest {
    @Property(tries = 300)
    void printsAndParenthesesAreEquivalent(@ForAll("expressions") String text) {
        Expr expr = parse(text);
        assertThat(PromqlEquivalence.STRICT.difference(expr, parse(Promql.print(expr))))
                .isEmpty();
        assertThat(PromqlEquivalence.STRICT.difference(expr, parse(Promql.pretty(expr))))
                .isEmpty();
        assertThat(PromqlEquivalence.LOOSE.difference(expr, parse("((" + text + "))")))
                .isEmpty();
        assertThat(PromqlEquivalence.STRICT.test(expr, parse("(" + text + ")"))).isFalse();
    }

    @Property(tries = 300)
    void differencesAreSymmetricAndInTheTexts(@ForAll("expressions") String one, @ForAll("expressions") String two) {
        for (PromqlEquivalence level : PromqlEquivalence.values()) {
            assertThat(level.test(parse(two), parse(one))).isEqualTo(level.test(parse(one), parse(two)));
            level.difference(parse(one), parse(two)).ifPresent(found -> {
                assertThat(one).contains(found.one().of(one));
                assertThat(two).contains(found.two().of(two));
            });
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        Arbitrary<String> leaves = Arbitraries.of(
                "x", "x{b=\"2\",a=~\"1\"}", "sum by (b, a) (x)", "rate(x[5m] offset 1m)", "max_over_time(x[5m:1m])");
        Arbitrary<String> operators = Arbitraries.of(" or ", " + on (b, a) ", " > bool ", " ^ ", " * ");
        return nested(2, leaves, operators);
    }

    private static Arbitrary<String> nested(int levels, Arbitrary<String> leaves, Arbitrary<String> operators) {
        if (levels == 0) {
            return leaves;
        }
        Arbitrary<String> inner = nested(levels - 1, leaves, operators);
        return Arbitraries.oneOf(
                leaves,
                Combinators.combine(inner, operators, inner).as((left, operator, right) -> left + operator + right),
                inner.map(text -> "abs(" + text + ")"),
                inner.map(text -> "-(" + text + ")"));
    }

    private static Expr parse(String text) {
        return Promql.parse(text).orThrow();
    }
}
