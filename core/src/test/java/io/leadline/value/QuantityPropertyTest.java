package io.leadline.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class QuantityPropertyTest {
    @Property(tries = 1000)
    void readsBackTheThousandthsItPrints(@ForAll long milli) {
        Quantity quantity = Quantity.ofMilli(milli, QuantityFormat.DECIMAL_SI);
        Quantity parsed = Quantity.parse(quantity.toString()).orThrow();
        assertThat(parsed).isEqualTo(quantity);
        assertThat(quantity.milliValue()).isEqualTo(milli);
        assertThat(parsed.sign()).isEqualTo(Long.signum(milli));
    }

    @Property(tries = 1000)
    void answersAnyText(
            @ForAll
                    @StringLength(max = 14)
                    @Chars({'0', '1', '9', '.', '-', '+', 'e', 'E', 'K', 'i', 'm', 'n', 'x', 'é'})
                    String text) {
        Quantity.parse(text).value().ifPresent(quantity -> {
            assertThat(quantity.canonical()).isNotEmpty();
            assertThat(Math.abs(quantity.sign())).isLessThanOrEqualTo(1);
            quantity.milliValue();
        });
    }

    @Property(tries = 500)
    void makesAQuantityOfAnySample(@ForAll double sample) {
        assertThat(Quantity.parse(Quantity.ofSample(sample).toString()).error()).isEmpty();
    }
}
