package io.leadline.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TemplateLimitsTest {
    private static final QueryData DATA = QueryData.of("s", "m", Map.of("a", "b"), "g", List.of("g"));
    private static final int DEEP = 100_000;
    /** A tenth of the defaults, to save time. */
    private static final TemplateLimits SMALL = new TemplateLimits(2_000_000, 1 << 20, 1 << 22, DEEP);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<range 9223372036854775807>><<end>>",
                "<<range 9223372036854775807>>x<<end>>",
                "<<define \"a\">><<range 1000>><<template \"a\">><<end>><<end>><<template \"a\">>",
                "<<$x := .Series>><<range 100>><<$x = print $x $x>><<end>>",
                "<<$x := .Series>><<range 100>><<$x = printf \"%1000000s\" $x>><<end>>",
                "<<define \"a\">><<template \"a\" (print . \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\")>><<end>><<template \"a\" \"\">>",
                "<<$x := printf \"%1000000s\" .Series>><<range 9223372036854775807>><<$y := len $x>><<end>>",
                "<<range 100000000>><<printf \"%1000000d\" .>><<end>>"
            })
    void endsWhatWouldNotEndByItself(String text) {
        Rendering rendering = GoTemplate.parse("q", text, SMALL).orThrow().execute(DATA);
        TemplateError error = rendering.error().orElseThrow();
        assertThat(error.message()).startsWith("template: q:1:").contains("exceeded");
        assertThat(rendering.text().length()).isLessThanOrEqualTo(SMALL.output());
    }

    @Test
    void endsRecursionAtGosDepth() {
        Rendering rendering = GoTemplate.parse("q", "<<define \"a\">><<template \"a\">><<end>><<template \"a\">>")
                .orThrow()
                .execute(DATA);
        assertThat(rendering.error().orElseThrow().message()).endsWith("exceeded maximum template depth (100000)");
        assertThat(rendering.error().orElseThrow().stage()).isEqualTo(TemplateError.Stage.EXECUTE);
    }

    @Test
    void holdsTheLimitsThatItIsGiven() {
        TemplateLimits limits = TemplateLimits.defaults();
        assertThat(message("<<range 10>>x<<end>>", limits.withSteps(10))).endsWith("exceeded the limit of 10 steps");
        assertThat(message("abc<<.Series>>defg", limits.withOutput(4)))
                .endsWith("exceeded the limit of output of 4 characters");
        assertThat(message("<<print \"abc\" \"def\">>", limits.withWorkspace(5)))
                .endsWith("exceeded the limit of workspace of 5 characters");
        TemplateError nesting = GoTemplate.parse("q", "<<if 1>><<if 1>><<end>><<end>>", limits.withNesting(1))
                .error()
                .orElseThrow();
        assertThat(nesting.stage()).isEqualTo(TemplateError.Stage.LIMIT);
        assertThat(nesting.message()).isEqualTo("template: q:1: exceeded the limit of 1 nested actions");
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TemplateLimits.defaults().withOutput(0));
    }

    @Test
    void takesParenthesesAsDeepAsGoDoes() {
        String deepest = "<<" + "(".repeat(10_000) + "1" + ")".repeat(10_000) + ">>";
        assertThat(GoTemplate.parse("q", deepest).orThrow().execute(DATA).text())
                .isEqualTo("1");
        String tooDeep = "<<" + "(".repeat(DEEP) + "1" + ")".repeat(DEEP) + ">>";
        assertThat(GoTemplate.parse("q", tooDeep).error().orElseThrow().message())
                .endsWith("max expression depth exceeded");
    }

    @Test
    void takesDeepActionsWithoutJavaStack() {
        String ifs = "<<if 1>>".repeat(90_000) + "x" + "<<end>>".repeat(90_000);
        assertThat(GoTemplate.parse("q", ifs).orThrow().execute(DATA).text()).isEqualTo("x");
        String elses = "<<if 0>>" + "<<else if 0>>".repeat(90_000) + "<<else>>y<<end>>";
        assertThat(GoTemplate.parse("q", elses).orThrow().execute(DATA).text()).isEqualTo("y");
        String open = "<<range 1>>".repeat(2 * DEEP);
        assertThat(GoTemplate.parse("q", open).error().orElseThrow().stage()).isEqualTo(TemplateError.Stage.LIMIT);
    }

    @Test
    void readsHugeTemplates() {
        String text = "sum(<<.Series>>{<<.LabelMatchers>>}) ".repeat(DEEP);
        assertThat(GoTemplate.parse("q", text).orThrow().execute(DATA).text()).isEqualTo("sum(s{m}) ".repeat(DEEP));
        assertThat(GoTemplate.parse("q", "<<" + "1".repeat(1_000_000) + ">>").error())
                .isPresent();
        assertThat(GoTemplate.parse("q", "<".repeat(1_000_000)).error()).isPresent();
    }

    private static String message(String text, TemplateLimits limits) {
        TemplateError error = GoTemplate.parse("q", text, limits)
                .orThrow()
                .execute(DATA)
                .error()
                .orElseThrow();
        assertThat(error.stage()).isEqualTo(TemplateError.Stage.LIMIT);
        return error.message();
    }
}
