package io.leadline.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.golang.GoText;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Plain templates are written by a short way of their own; the machine is the measure of it. */
class PlainTemplatePropertyTest {
    /** Does nothing, but only the machine can do it. */
    private static final String NEEDS_MACHINE = "<<if false>><<end>>";

    @Property(tries = 500)
    void writesWhatTheMachineWrites(
            @ForAll("templates") String text, @ForAll("values") String series, @ForAll("values") String matchers) {
        QueryData data = QueryData.of(series, matchers, Map.of(), "pod", List.of("pod"));

        assertThat(GoTemplate.parse("q", text).orThrow().execute(data))
                .isEqualTo(GoTemplate.parse("q", text + NEEDS_MACHINE).orThrow().execute(data));
    }

    @Property(tries = 300)
    void heedsTheLimitOfOutputAsTheMachineDoes(@ForAll("templates") String text) {
        TemplateLimits limits = TemplateLimits.defaults().withOutput(20);
        QueryData data = QueryData.of("up", "job=\"a\"", Map.of(), "pod", List.of("pod"));
        Rendering plain = GoTemplate.parse("q", text, limits).orThrow().execute(data);
        Rendering machine =
                GoTemplate.parse("q", text + NEEDS_MACHINE, limits).orThrow().execute(data);

        assertThat(plain.text()).isEqualTo(machine.text());
        assertThat(plain.error().map(TemplateError::stage))
                .isEqualTo(machine.error().map(TemplateError::stage));
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(
                        "<<.Series>>",
                        "<<.LabelMatchers>>",
                        "<<.GroupBy>>",
                        "<<- /* nothing */ ->>",
                        "rate(",
                        " ",
                        "é",
                        "\uDCC3",
                        "\uDCA9")
                .list()
                .ofMaxSize(20)
                .map(parts -> GoText.normalized(String.join("", parts)));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of("", "up", "a,b", "é", "\uDCA9\uDCC3", "\uDCC3", "\uD83D\uDE00");
    }
}
