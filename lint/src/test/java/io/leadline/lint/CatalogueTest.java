package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadline.diagnostic.Code;
import io.leadline.source.SourceText;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final Catalogue STANDARD = Catalogue.standard();
    /** Inputs that only other commands read. */
    private static final List<Code> NOT_OF_CONFIGURATIONS = List.of(Code.PA005, Code.PA007, Code.PA008);

    static List<Check> checks() {
        return STANDARD.checks();
    }

    @Test
    void listsChecksInTheOrderOfTheirCodes() {
        assertThat(checks()).extracting(Check::code).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void hasStableNames(Check check) {
        assertThat(check.code().id()).matches("PA[0-9]{3}");
        assertThat(check.code().title()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(STANDARD.find(check.code().title())).contains(check);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void hasAPage(Check check) {
        String page = check.explanation();
        assertThat(page.lines().findFirst().orElse("")).endsWith(".").doesNotStartWith("#");
        assertThat(page).endsWith("\n").doesNotContain("\t");
        if (check.code().id().compareTo("PA1") > 0) {
            assertThat(page).containsSubsequence("\n## Avoid\n", "\n## Prefer\n", "\n## Why\n");
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void mutesChecksThatThereAre(Check check) {
        assertThat(check.mutes())
                .allMatch(id -> STANDARD.find(id).isPresent())
                .doesNotContain(check.code().id());
    }

    @ParameterizedTest
    @CsvSource({
        "PA407, PA401",
        "pa41, PA401",
        "name-expand-to-emty, PA401",
        "NAME_EXPANDS_TO_EMPTY, PA401",
        "histogram, PA603",
        "unknown, PA102",
    })
    void knowsWhatSomebodyMayHaveMeant(String name, String first) {
        assertThat(STANDARD.similar(name))
                .hasSizeBetween(1, 3)
                .first()
                .extracting(check -> check.code().id())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "zzzzzzzzzz", "$"})
    void hasNothingToOfferForWhatIsNoName(String name) {
        assertThat(STANDARD.similar(name)).isEmpty();
    }

    @Test
    void hasEveryCodeOfReadingAndCompiling() throws IllegalAccessException {
        for (Field field : Code.class.getFields()) {
            Code code = (Code) field.get(null);
            if (!NOT_OF_CONFIGURATIONS.contains(code)) {
                assertThat(STANDARD.find(code.id()).map(Check::code)).contains(code);
            }
        }
    }

    @Test
    void refusesTwoChecksOfOneName() {
        Check check = STANDARD.checks().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalogue.of(List.of(check, check)))
                .withMessageContaining(check.code().id());
    }

    @Test
    void needNotHaveTheCodesOfReadingAndCompiling() {
        Linter linter = Linter.of(Catalogue.of(List.of()), LintOptions.defaults());

        assertThat(linter.lint(SourceText.of("broken.yaml", "rules: [")).stream()
                        .map(finding -> finding.code().id()))
                .containsExactly("PA101");
        assertThat(
                        linter
                                .lint(SourceText.of("odd.yaml", "rules:\n- {seriesQuery: up, name: {matches: '('}}\n"))
                                .stream()
                                .map(finding -> finding.code().id()))
                .contains("PA202");
    }
}
