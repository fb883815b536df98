package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromqlEquivalenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sum by (a, b) (x) # all | SUM(x) BY (b,a)",
                "x{a=\"1\", b!=\"2\"} | x{b!='2',a='1'}",
                "a / on (c, d) group_left (e, f) b | a / ON(d,c) GROUP_LEFT(f,e) b",
                "x[1h] offset 16 | x [60m] offset 0x10",
                "x @ start() | x @ START()",
            })
    void layoutDoesNotCount(String one, String two) {
        assertThat(difference(PromqlEquivalence.STRICT, one, two)).isEmpty();
        assertThat(difference(PromqlEquivalence.LOOSE, one, two)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(x) | x",
                "(a + b) + c | a + b + c",
                "a * (b) | ((a) * b)",
                "x > 60 | x > 1m",
                "x * -(1) | x * -1",
                "sum((rate((x[5m])))) | sum(rate(x[5m]))",
                "x[(2 * 5m)] | x[2 * 5m]",
            })
    void parenthesesAndDurationsCountOnlyStrictly(String one, String two) {
        assertThat(difference(PromqlEquivalence.STRICT, one, two)).isPresent();
        assertThat(difference(PromqlEquivalence.LOOSE, one, two)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sum(x) > 1 | sum(x) > 2 | 1 | 2 | another number",
                "a or b or c | a or b | or c | '' | an operator more",
                "a | a + 1 | '' | + 1 | an operator more",
                "a + b | a - b | + | - | another operator",
                "a == b | a == bool b | == | == bool | another operator",
                "a + on (c) b | a + on (d) b | + on (c) | + on (d) | another matching",
                "a + (b + c) | a + b + c | (b + c) | b | another kind of expression",
                "x{a=\"1\",b=\"2\"} | x{b=\"3\",a=\"1\"} | b=\"2\" | b=\"3\" | another matcher",
                "foo{a=\"1\"} | bar{a=\"1\"} | foo | bar | another metric name",
                "sum(x) | max(x) | sum | max | another aggregation",
                "sum by (a) (x) | sum without (a) (x) | sum by (a) (x) | sum without (a) (x) | another grouping",
                "rate(x[5m]) | irate(x[5m]) | rate | irate | another function",
                "round(x, 5) | round(x) | 5 | '' | an argument more",
                "rate(x[5m]) | rate(x[6m]) | 5m | 6m | another duration",
                "x[5m:1m] | x[5m:] | [5m:1m] | [5m:] | a step more",
                "x offset 5m | x | x offset 5m | x | an offset more",
                "x @ 1 | x @ 2 | x @ 1 | x @ 2 | another time",
                "-x | +x | - | + | another sign",
                "\"a\" | \"b\" | \"a\" | \"b\" | another string",
                "x[2 * step()] | x[2 + step()] | 2 * step() | 2 + step() | another duration",
                "(x) | x | (x) | x | another kind of expression",
            })
    void theFirstDifferenceIsFoundInBothTexts(String one, String two, String partOne, String partTwo, String reason) {
        PromqlEquivalence.Difference found =
                difference(PromqlEquivalence.STRICT, one, two).orElseThrow();
        assertThat(found.reason()).isEqualTo(reason);
        assertThat(found.one().of(one).strip()).isEqualTo(partOne.replace("''", ""));
        assertThat(found.two().of(two).strip()).isEqualTo(partTwo.replace("''", ""));
    }

    @Test
    void thePlaceOfNothingIsEmpty() {
        assertThat(difference(PromqlEquivalence.STRICT, "a", "a + 1"))
                .contains(
                        new PromqlEquivalence.Difference(new TextRange(1, 1), new TextRange(1, 5), "an operator more"));
    }

    @Test
    void parenthesesThatGroupOtherwiseCountLoosely() {
        assertThat(difference(PromqlEquivalence.LOOSE, "a - (b - c)", "a - b - c"))
                .isPresent();
        assertThat(difference(PromqlEquivalence.LOOSE, "(-1) ^ 2", "-1 ^ 2")).isPresent();
    }

    @Test
    void repeatedMatchersAreCounted() {
        assertThat(difference(PromqlEquivalence.STRICT, "x{a=\"1\",a=\"1\",b=\"2\"}", "x{a=\"1\",b=\"2\",b=\"2\"}"))
                .isPresent();
    }

    @Test
    void numbersAreComparedByTheirBits() {
        assertThat(difference(PromqlEquivalence.STRICT, "NaN", "nan")).isEmpty();
        assertThat(difference(PromqlEquivalence.LOOSE, "0", "-0")).isPresent();
    }

    @Test
    void longChainsAreCompared() {
        String chain = "x" + " or x".repeat(100_000);
        assertThat(difference(PromqlEquivalence.STRICT, chain, chain)).isEmpty();
        assertThat(difference(PromqlEquivalence.LOOSE, chain, chain + " or y"))
                .map(found -> found.two().of(chain + " or y"))
                .contains(" or y");
    }

    private static Optional<PromqlEquivalence.Difference> difference(PromqlEquivalence level, String one, String two) {
        return level.difference(Promql.parse(one).orThrow(), Promql.parse(two).orThrow());
    }
}
