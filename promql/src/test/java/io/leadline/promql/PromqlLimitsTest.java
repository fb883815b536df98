package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Texts made to break a parser end in a result or in errors, soon, and without the stack running over. */
class PromqlLimitsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void towersOfBracketsAreRejected() {
        for (String bracket : List.of("(", "[", "{", "sum(", "-(", "a[", "x offset (", "((((1", "abs(sum(")) {
            String tower = bracket.repeat(55_000 / bracket.length());
            PromqlResult<Expr> result = parse(tower);
            assertThat(result.errors()).as(bracket).isNotEmpty();
            assertThat(MetricSelector.parse(tower).errors()).as(bracket).isNotEmpty();
        }
    }

    @Test
    void nestingUpToTheLimitIsAccepted() {
        int deepest = PromqlOptions.server().maxDepth() - 1;
        String nested = "(".repeat(deepest) + "x" + ")".repeat(deepest);
        assertThat(Promql.print(parse(nested).orThrow())).isEqualTo(nested);
        assertThat(Promql.pretty(parse(nested).orThrow())).contains("x");
        PromqlError error = parse("(".repeat(deepest + 2) + "x" + ")".repeat(deepest + 2))
                .error()
                .orElseThrow();
        assertThat(error.message()).isEqualTo("more than 500 levels of nesting");
        assertThat(error.kind()).isEqualTo(PromqlError.Kind.LIMIT);
    }

    @Test
    void chainsWithoutBracketsCountToo() {
        for (String text :
                List.of("-".repeat(100_000) + "x", "2^".repeat(100_000) + "2", "x" + "[5m:]".repeat(50_000))) {
            assertThat(parse(text).errors()).as(text.substring(0, 10)).isNotEmpty();
        }
        String duration = "x[" + "5m^".repeat(20_000) + "5m]";
        assertThat(parse(duration).errors()).isNotEmpty();
    }

    @Test
    void longChainsOfOperatorsAreAccepted() {
        String chain = "x" + " or x".repeat(100_000);
        Expr expr = parse(chain).orThrow();
        assertThat(Promql.print(expr)).isEqualTo(chain);
        assertThat(expr.type()).isEqualTo(ValueType.VECTOR);
        assertThat(parse("1" + " + 1".repeat(20_000)).orThrow().type()).isEqualTo(ValueType.SCALAR);
    }

    @Test
    void longListsAreAccepted() {
        String selector = "x{" + "a=\"b\",".repeat(50_000) + "}";
        assertThat(parse(selector).orThrow()).isInstanceOf(VectorSelector.class);
        assertThat(MetricSelector.parse(selector).orThrow().matchers()).hasSize(50_001);
        assertThat(parse("sum by (" + "a,".repeat(50_000) + ") (x)").value()).isPresent();
        assertThat(parse("x{" + "a=\"b\",".repeat(50_000) + ",}").errors()).isNotEmpty();
    }

    @Test
    void textsOverTheLimitAreRejectedUnread() {
        PromqlOptions options = PromqlOptions.server().withMaxLength(10);
        PromqlError error = Promql.parse("x + y + z + a", options).error().orElseThrow();
        assertThat(error.kind()).isEqualTo(PromqlError.Kind.LIMIT);
        assertThat(error.message()).isEqualTo("more than 10 characters");
        assertThat(MetricSelector.parse("abcdefghijk", options).errors()).hasSize(1);
    }

    private static PromqlResult<Expr> parse(String text) {
        return Assertions.assertTimeoutPreemptively(SOON, () -> Promql.parse(text));
    }
}
