package io.leadline.golang;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GoQuoteTest {
    @Test
    void textThatNeedsNoEscapeIsPassedOn() {
        String name = "seldon-mesh";

        assertThat(GoQuote.escaped(name)).isSameAs(name);
    }

    @Property(tries = 300)
    void escapedTextIsWhatStandsBetweenTheQuotes(@ForAll String text) {
        assertThat('"' + GoQuote.escaped(text) + '"').isEqualTo(GoQuote.quote(text));
    }
}
