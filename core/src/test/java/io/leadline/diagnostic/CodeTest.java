package io.leadline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodeTest {
    @Test
    void hasOneTitleInTheFieldsWordsPerCode() {
        assertThat(Arrays.stream(Code.values()).map(Code::title))
                .doesNotHaveDuplicates()
                .allMatch(title -> title.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void isAStableNumber() {
        assertThat(Code.values()).allMatch(code -> code.name().matches("PA[0-9]{3}"));
        assertThat(Code.values()).isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
    }
}
