package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.regex.GoRegex;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainPatternPropertyTest {
    @Property(tries = 2000)
    void plainPatternsAreValid(@ForAll("patterns") String pattern) {
        if (PlainPattern.isPlain(pattern)) {
            assertThat(GoRegex.validate(pattern)).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("a0-_:/ .|*+?(").ofMaxLength(8);
    }
}
