package io.leadline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadline.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatedTest {
    private static final SourceText FILE = SourceText.of("config.yaml", "rules:\n- foo: 1\n- bar: 2\n");
    private static final Diagnostic FIRST = Diagnostic.error(Code.PA102, "unknown key `foo`")
            .at(FILE.span(9, 12))
            .build();
    private static final Diagnostic SECOND =
            Diagnostic.warning(Code.PA304, "two labels").at(FILE.span(18, 21)).build();
    private static final Diagnostic PLACELESS =
            Diagnostic.info(Code.PA004, "another document").build();

    @Test
    void sortsByPositionWithThePlacelessFirst() {
        Validated<String> found = Validated.of("x", List.of(SECOND, FIRST, PLACELESS));

        assertThat(found.diagnostics()).containsExactly(PLACELESS, FIRST, SECOND);
    }

    @Test
    void sortsTheMoreSevereFirstAtOnePlace() {
        Diagnostic milder =
                Diagnostic.warning(Code.PA102, "unknown").at(FILE.span(9, 10)).build();

        assertThat(Validated.of("x", List.of(milder, FIRST)).diagnostics()).containsExactly(FIRST, milder);
    }

    @Test
    void givesThePartialValueButDoesNotThrowItAway() {
        Validated<String> partial = Validated.of("partial", List.of(FIRST));

        assertThat(partial.value()).contains("partial");
        assertThat(partial.hasErrors()).isTrue();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(partial::orThrow)
                .withMessage("config.yaml:2:3: error[PA102]: unknown key `foo`")
                .satisfies(e -> assertThat(e.diagnostics()).containsExactly(FIRST));
    }

    @Test
    void givesTheValueDespiteWarnings() {
        assertThat(Validated.of("x", List.of(SECOND)).orThrow()).isEqualTo("x");
    }

    @Test
    void gathersTheDiagnosticsOfAllSteps() {
        Validated<Integer> both = Validated.of("x", List.of(SECOND)).then(x -> Validated.of(1, List.of(FIRST)));

        assertThat(both.value()).contains(1);
        assertThat(both.diagnostics()).containsExactly(FIRST, SECOND);
    }

    @Test
    void skipsTheNextStepWithoutAValue() {
        Validated<String> failed = Validated.<Integer>failed(FIRST).then(x -> {
            throw new AssertionError("no value to go on with");
        });

        assertThat(failed.value()).isEmpty();
        assertThat(failed.diagnostics()).containsExactly(FIRST);
        assertThat(failed.map(String::length).value()).isEmpty();
    }

    @Test
    void refusesToFailWithoutAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> Validated.failed(List.of(SECOND)));
    }
}
