package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.source.SourceText;
import io.leadline.source.Span;
import org.junit.jupiter.api.Test;

class TemplateMaskTest {
    @Test
    void leavesNothingOfActionsThatFillTheirLines() {
        assertThat(masked("a:\n  {{- with .x }}\n  b: 1\n  {{- end }}\nc: 2\n")).isEqualTo("a:\n\n  b: 1\n\nc: 2\n");
    }

    @Test
    void putsOneCharacterForAnActionInALine() {
        assertThat(masked("a: x{{ .y }}z\n")).isEqualTo("a: x\uE000z\n");
        assertThat(masked("a: x{{/* why */}}z{# no #}\n")).isEqualTo("a: xz\n");
    }

    @Test
    void takesTheBranchWithTheMostText() {
        assertThat(masked("{% if a %}\nb: 1\n{% elif c %}\nlonger: 2\n{% else %}\nd: 3\n{% endif %}\n"))
                .contains("longer: 2")
                .doesNotContain("b: 1", "d: 3");
        assertThat(masked("%{ if a }x%{ else }yy%{ endif }")).isEqualTo("yy");
    }

    @Test
    void closesWhatIsLeftOpenAndIgnoresWhatWasNotOpened() {
        assertThat(masked("{{ if a }}x")).isEqualTo("x");
        assertThat(masked("x{{ end }}y{{ else }}")).startsWith("x");
    }

    @Test
    void knowsWhereTheRestStands() {
        SourceText source = SourceText.of("t.yaml", "{{ if a }}\n{{ else }}\nb: {{ c }} d\n{{ end }}\n");
        SourceText masked = TemplateMask.of(source).orElseThrow();
        int d = masked.text().indexOf('d');
        Span place = masked.span(d, d + 1).outermost();
        assertThat(place.position()).hasToString("3:12");
        assertThat(place.text()).isEqualTo("d");
        int hole = masked.text().indexOf('\uE000');
        assertThat(masked.span(hole, hole + 1).outermost().text()).isEqualTo("{{ c }}");
    }

    @Test
    void hasNothingToDoWithoutActions() {
        assertThat(TemplateMask.of(SourceText.of("t.yaml", "a: ${1} <<.Series>> %{}")))
                .isEmpty();
    }

    private static String masked(String text) {
        return TemplateMask.of(SourceText.of("t.yaml", text)).orElseThrow().text();
    }
}
