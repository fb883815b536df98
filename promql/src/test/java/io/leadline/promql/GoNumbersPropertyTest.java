package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GoNumbersPropertyTest {
    @Property
    void printedNumbersAreReadBack(@ForAll double value) {
        assertThat(Double.parseDouble(GoNumbers.fixed(value))).isEqualTo(value);
    }

    /** Fifteen digits are so few that no shorter ones give the same number. */
    @Property
    void fewDigitsArePrintedAsTheyAre(@ForAll("decimals") BigDecimal decimal) {
        assertThat(GoNumbers.fixed(decimal.doubleValue())).isEqualTo(decimal.toPlainString());
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        Arbitrary<Long> digits = Arbitraries.longs().between(-999_999_999_999_999L, 999_999_999_999_999L);
        return Combinators.combine(
                        digits.filter(n -> n != 0), Arbitraries.integers().between(0, 30))
                .as(BigDecimal::valueOf)
                .map(GoNumbersPropertyTest::withoutTrailingZeros);
    }

    private static BigDecimal withoutTrailingZeros(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
