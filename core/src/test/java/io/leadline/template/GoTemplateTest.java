package io.leadline.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class GoTemplateTest {
    private static final QueryData DATA = QueryData.of(
            "http_requests_total",
            "namespace=\"shop\",pod=~\"a|b\"",
            Map.of("namespace", "shop", "pod", "a|b"),
            "pod",
            List.of("pod"));

    @Test
    void rendersTheUsualQuery() {
        assertThat(render("sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)"))
                .isEqualTo("sum(rate(http_requests_total{namespace=\"shop\",pod=~\"a|b\"}[2m])) by (pod)");
    }

    @Test
    void keepsTextThatOnlyLooksLikeAnAction() {
        assertThat(render("a < b {{.Series}} >> <")).isEqualTo("a < b {{.Series}} >> <");
    }

    @Test
    void placesAParseErrorAtTheTokenThatGoStoppedAt() {
        TemplateError error =
                GoTemplate.parse("q", "a\n<<foo .Series>>").error().orElseThrow();
        assertThat(error)
                .isEqualTo(new TemplateError(
                        TemplateError.Stage.PARSE,
                        "template: q:2: function \"foo\" not defined",
                        2,
                        OptionalInt.empty(),
                        4,
                        7));
    }

    @Test
    void placesAnExecutionErrorInCharsAndInGosBytes() {
        Rendering rendering = GoTemplate.parse("q", "é\né <<.Nope>>").orThrow().execute(DATA);
        assertThat(rendering.text()).isEqualTo("é\né ");
        TemplateError error = rendering.error().orElseThrow();
        assertThat(error.message())
                .isEqualTo("template: q:2:5: executing \"q\" at <.Nope>: can't evaluate field Nope in type "
                        + "naming.queryTemplateArgs");
        assertThat(error.column()).hasValue(5);
        assertThat("é\né <<.Nope>>".substring(error.start(), error.end())).isEqualTo(".Nope");
    }

    @Test
    void tellsNilFromEmpty() {
        QueryData nil = new QueryData("s", "", Optional.empty(), "", Optional.empty());
        String text = "<<printf \"%#v %#v\" .LabelValuesByName .GroupBySlice>>";
        assertThat(GoTemplate.parse("q", text).orThrow().execute(nil).text())
                .isEqualTo("map[string]string(nil) []string(nil)");
        QueryData empty = QueryData.of("s", "", Map.of(), "", List.of());
        assertThat(GoTemplate.parse("q", text).orThrow().execute(empty).text())
                .isEqualTo("map[string]string{} []string{}");
    }

    @Test
    void joinsBytesThatMeetToTheCharacterTheyEncode() {
        assertThat(render("<<\"\\xc3\">><<\"\\xa9\">>")).isEqualTo("é");
        QueryData halves = QueryData.of("\uDCC3", "\uDCA9", Map.of(), "", List.of());
        assertThat(GoTemplate.parse("q", "<<.Series>><<.LabelMatchers>>")
                        .orThrow()
                        .execute(halves)
                        .text())
                .isEqualTo("é");
    }

    @Test
    void givesPlainTemplatesTheErrorsOfAllOthers() {
        Rendering rendering =
                GoTemplate.parse("q", "a<<.Series>>b").orThrow().execute(new ResourceData("apps", "deployment"));
        assertThat(rendering.text()).isEqualTo("a");
        assertThat(rendering.error().orElseThrow().message())
                .endsWith("can't evaluate field Series in type schema.GroupResource");
    }

    private static String render(String text) {
        return GoTemplate.parse("q", text).orThrow().execute(DATA).orThrow();
    }
}
