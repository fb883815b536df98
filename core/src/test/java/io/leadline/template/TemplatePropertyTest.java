package io.leadline.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TemplatePropertyTest {
    private static final TemplateLimits LIMITS = TemplateLimits.defaults().withSteps(10_000);
    private static final QueryData DATA =
            QueryData.of("größe\uDCFF", "a=\"b\"", Map.of("a", "b"), "a,c", List.of("a", "c"));

    @Property(tries = 2000)
    void neverThrowsAndPointsIntoTheText(@ForAll("templates") String text) {
        ParsedTemplate parsed = GoTemplate.parse("q", text, LIMITS);
        parsed.error().ifPresent(error -> assertPointsInto(text, error));
        parsed.template()
                .flatMap(template -> template.execute(DATA).error())
                .ifPresent(error -> assertPointsInto(text, error));
        assertThat(parsed.error().isPresent()).isNotEqualTo(parsed.template().isPresent());
    }

    @Property(tries = 500)
    void neverThrowsOnAnyString(@ForAll String text) {
        ParsedTemplate parsed = GoTemplate.parse("q", "<<" + text, LIMITS);
        parsed.template().ifPresent(template -> template.execute(DATA));
        parsed.error().ifPresent(error -> assertPointsInto("<<" + text, error));
    }

    @Property(tries = 50)
    void givesTheSameFromManyThreads(@ForAll("templates") String text) {
        GoTemplate.parse("q", text, LIMITS).template().ifPresent(template -> {
            Rendering once = template.execute(DATA);
            assertThat(IntStream.range(0, 16).parallel().mapToObj(i -> template.execute(DATA)))
                    .allMatch(once::equals);
        });
    }

    /** Pieces follow each other, and a literal one is what stands in the template. */
    @Property(tries = 2000)
    void tracesEachPieceOfTheOutput(@ForAll("templates") String text) {
        GoTemplate.parse("q", text, LIMITS).template().ifPresent(template -> {
            Rendering rendering = template.execute(DATA);
            List<OutputPiece> pieces = template.trace(DATA);
            int end = 0;
            for (OutputPiece piece : pieces) {
                assertThat(piece.start()).isEqualTo(end);
                end = piece.end();
                String written = text.substring(piece.templateStart(), piece.templateEnd());
                if (piece.isLiteral()) {
                    assertThat(written).isEqualTo(rendering.text().substring(piece.start(), piece.end()));
                } else {
                    assertThat(written).startsWith("<<").endsWith(">>");
                }
            }
            assertThat(end).isEqualTo(pieces.isEmpty() ? 0 : rendering.text().length());
        });
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of(
                        "<<",
                        ">>",
                        "<<- ",
                        " ->>",
                        "if ",
                        "else",
                        "end",
                        "range ",
                        "with ",
                        "define ",
                        "block ",
                        "template ",
                        "break",
                        "continue",
                        "$x",
                        ":=",
                        "=",
                        ",",
                        "|",
                        "(",
                        ")",
                        ".Series",
                        ".GroupBySlice",
                        ".LabelValuesByName",
                        ".a",
                        ".",
                        "nil",
                        "true",
                        "1",
                        "-1.5e3",
                        "0x1p-2",
                        "1+2i",
                        "'a'",
                        "\"s\"",
                        "\"%5.2v %d\"",
                        "`r`",
                        "print ",
                        "printf ",
                        "index ",
                        "slice ",
                        "len ",
                        "eq ",
                        "and ",
                        "html ",
                        "/*",
                        "*/",
                        " ",
                        "\n",
                        "x",
                        "é",
                        "\uDC80",
                        "\uD83D\uDE00")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join("", parts));
    }

    private static void assertPointsInto(String text, TemplateError error) {
        assertThat(error.message()).startsWith("template: q:" + error.line() + ":");
        assertThat(error.start()).isBetween(0, text.length());
        assertThat(error.end()).isBetween(error.start(), text.length());
        assertThat(error.line())
                .isBetween(1, 1 + (int) text.chars().filter(c -> c == '\n').count());
    }
}
