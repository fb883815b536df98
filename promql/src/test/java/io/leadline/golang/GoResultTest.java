package io.leadline.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class GoResultTest {
    @Test
    void holdsAValueOrAnError() {
        GoResult<Integer> value = GoResult.of(7);
        GoResult<Integer> error = GoResult.failed("strconv: bad");

        assertThat(value.map(n -> n + 1).value()).contains(8);
        assertThat(value.error()).isEmpty();
        assertThat(error.map(n -> n + 1).error()).contains("strconv: bad");
        assertThat(error.value()).isEmpty();
    }

    @Test
    void throwsTheErrorsTextWhenAValueIsTakenForGranted() {
        assertThat(GoResult.of("x").orThrow()).isEqualTo("x");
        assertThatIllegalStateException()
                .isThrownBy(GoResult.failed("strconv: bad")::orThrow)
                .withMessage("strconv: bad");
    }
}
