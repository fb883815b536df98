package io.leadline.golang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoQuoteTest {
    @Test
    void textThatNeedsNoEscapeIsPassedOn() {
        String name = "seldon-mesh";

        assertThat(GoQuote.escaped(name)).isSameAs(name);
    }
}
