package io.leadline.golang;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class GoTextFormatsPropertyTest {
    @Property(tries = 500)
    void readsBackTheDurationItPrints(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 1_000_000) long millis) {
        PrometheusDuration duration = PrometheusDuration.ofMillis(millis);
        assertThat(PrometheusDuration.parse(duration.toString()).orThrow()).isEqualTo(duration);
    }

    @Property(tries = 500)
    void answersAnyDurationText(@ForAll String text) {
        GoResult<PrometheusDuration> result = PrometheusDuration.parse(text);
        assertThat(result.value().isPresent()).isNotEqualTo(result.error().isPresent());
    }

    @Property(tries = 500)
    void quotesAnyBytes(@ForAll byte[] bytes) {
        String quoted = GoQuote.quote(GoText.fromBytes(bytes));
        assertThat(quoted).startsWith("\"").endsWith("\"");
        assertThat(GoText.isValidUtf8(quoted)).isTrue();
    }

    @Property(tries = 500)
    void keepsBytes(@ForAll byte[] bytes) {
        String text = GoText.fromBytes(bytes);
        assertThat(GoText.toBytes(text)).isEqualTo(bytes);
        assertThat(GoText.byteLength(text, 0, text.length())).isEqualTo(bytes.length);
        assertThat(GoText.normalized(text)).isEqualTo(text);
    }

    @Property(tries = 300)
    void escapedTextIsWhatStandsBetweenTheQuotes(@ForAll String text) {
        assertThat('"' + GoQuote.escaped(text) + '"').isEqualTo(GoQuote.quote(text));
    }
}
