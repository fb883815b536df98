package io.leadline.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoTemplateTraceTest {
    private static final QueryData DATA = QueryData.of("up", "", Map.of(), "pod,job", List.of("pod", "job"));

    private static List<String> trace(String text) {
        GoTemplate template = GoTemplate.parse("q", text).orThrow();
        String output = template.execute(DATA).orThrow();
        return template.trace(DATA).stream()
                .map(piece -> output.substring(piece.start(), piece.end()) + " from "
                        + text.substring(piece.templateStart(), piece.templateEnd()))
                .toList();
    }

    @Test
    void tellsTextFromActions() {
        assertThat(trace("sum(<<.Series>>{<< .LabelMatchers >>})"))
                .containsExactly(
                        "sum( from sum(",
                        "up from <<.Series>>",
                        "{ from {",
                        " from << .LabelMatchers >>",
                        "}) from })");
    }

    @Test
    void followsTrimmingLoopsAndOtherTemplates() {
        assertThat(trace("<<define \"t\">>[<<.>>]<<end>>a \n<<- range .GroupBySlice ->> <<template \"t\" .>>x<<end>>"))
                .containsExactly(
                        "a from a",
                        "[ from [",
                        "pod from <<.>>",
                        "] from ]",
                        "x from x",
                        "[ from [",
                        "job from <<.>>",
                        "] from ]",
                        "x from x");
    }

    @Test
    void hasNoPiecesOfAnOutputThatEndedEarly() {
        GoTemplate template = GoTemplate.parse("q", "a<<.Nope>>").orThrow();

        assertThat(template.trace(DATA)).isEmpty();
    }

    @Test
    void gathersWhatIsBehindManyPieces() {
        GoTemplate template = GoTemplate.parse(
                        "q",
                        "<<define \"d\">><<.>><<.>><<.>><<.>><<end>>"
                                + "<<define \"e\">><<template \"d\" .>><<template \"d\" .>><<end>>"
                                + "<<define \"f\">><<template \"e\" .>><<template \"e\" .>><<template \"e\" .>><<end>>"
                                + "<<define \"n\">><<range \"x\">><<end>><<end>>"
                                + "<<range 5000>><<template \"f\" $.Series>><<end>>")
                .orThrow();
        List<OutputPiece> pieces = template.trace(DATA);
        OutputPiece last = pieces.get(pieces.size() - 1);

        assertThat(pieces).hasSize(1 << 16);
        assertThat(last.end()).isEqualTo(template.execute(DATA).orThrow().length());
        assertThat(last.templateStart()).isZero();
        assertThat(last.isLiteral()).isFalse();
    }
}
