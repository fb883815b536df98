package io.leadline.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template writes without the matchers; that it is right is a property of queries, which are tested with it. */
class PartialOutputTest {
    private static Optional<PartialOutput> output(String template) {
        return GoTemplate.parse("q", template)
                .orThrow()
                .executeWithoutValues("up", List.of("pod", "container"), List.of("namespace", "pod"));
    }

    @Test
    void fieldsAreFilledInAndTheMatchersAreAPlace() {
        assertThat(output("sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)"))
                .contains(new PartialOutput(
                        List.of("sum(up{", "}) by (pod,container)"), List.of(PartialOutput.MATCHERS)));
    }

    @Test
    void loopsOverLabelsAreUnrolled() {
        assertThat(output("<<range $label, $value := .LabelValuesByName>><<$label>>=\"<<$value>>\",<<end>>"))
                .contains(new PartialOutput(List.of("namespace=\"", "\",pod=\"", "\","), List.of(0, 1)));
    }

    @Test
    void decisionsOnWhatLabelsThereAreAreTaken() {
        assertThat(output("<<if .LabelValuesByName.pod>>a<<else>>b<<end>><<with .LabelValuesByName.node>>c<<end>>"))
                .contains(new PartialOutput(List.of("a"), List.of()));
    }

    @Test
    void ofEqualLabelsTheLastCounts() {
        assertThat(GoTemplate.parse("q", "<<.LabelValuesByName.pod>><<len .LabelValuesByName>>")
                        .orThrow()
                        .executeWithoutValues("up", List.of("pod"), List.of("pod", "pod")))
                .contains(new PartialOutput(List.of("", "1"), List.of(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<len .LabelMatchers>>",
                "<<.LabelMatchers | html>>",
                "<<printf \"%.3s\" .LabelValuesByName.pod>>",
                "<<if eq .LabelValuesByName.pod \"a\">>b<<end>>",
                "<<slice .LabelMatchers 1>>",
                "<<index .LabelValuesByName .LabelMatchers>>",
                "<<print .LabelValuesByName>>",
                "<<.LabelValuesByName>>",
                "<<.>>",
                "<<.LabelMatchers.Nope>>",
                "<<range .LabelMatchers>><<end>>",
                "<<.Nope>>"
            })
    void nothingIsSaidWhereAValueIsLookedIntoOrTheExecutionFails(String template) {
        assertThat(output(template)).isEmpty();
    }
}
