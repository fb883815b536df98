package io.leadline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.source.Located;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every character of a value maps to the place in the source that spells it, in all notations. */
class ScalarPlacesPropertyTest {
    @Property(tries = 400)
    void everyCharacterMapsToWhatSpellsIt(@ForAll("bodies") String body, @ForAll("headers") String header) {
        boolean block = header.startsWith("|") || header.startsWith(">");
        String quote = block ? "" : header;
        String written = block
                ? header + "\n" + body.indent(4)
                : quote + body.replace("\n", "\n    ").replace("'", "").replace("\"", "") + quote;
        SourceText source = SourceText.of("any", "key:\n  sub: " + written + "\n");
        YamlReader.read(source, 1000).documents().forEach(node -> checkAll(source, node));
    }

    private static void checkAll(SourceText source, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(entry -> {
                checkAll(source, entry.key());
                checkAll(source, entry.value());
            });
        } else if (node instanceof YamlNode.Scalar scalar) {
            check(source, scalar.text());
        }
    }

    private static void check(SourceText source, Located<String> text) {
        int behind = 0;
        String value = text.value();
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            Span span =
                    text.part(i, i + Character.charCount(value.codePointAt(i))).orElseThrow();
            assertThat(span.start()).as("order at %s of %s", i, source.text()).isGreaterThanOrEqualTo(behind);
            behind = span.start();
            assertThat(spells(span.text(), value.codePointAt(i)))
                    .as("'%s' for '%s' in %s", span.text(), Character.toString(value.codePointAt(i)), source.text())
                    .isTrue();
        }
    }

    private static boolean spells(String written, int rune) {
        String read = Character.toString(rune);
        return written.equals(read)
                || (written.equals("\n") && (rune == ' ' || rune == '\n'))
                || (written.equals("\\t") && rune == '\t')
                || (written.equals("\\x41") && rune == 'A')
                || (written.equals("\\U0001F600") && rune == 0x1F600)
                || (written.equals("''") && rune == '\'');
    }

    @Property(tries = 200)
    void anySourceOfAnyShapeEndsWithNodesOrAProblem(@ForAll("bodies") String text) {
        YamlStream stream = YamlReader.read(SourceText.of("any", text), 1000);
        assertThat(stream.documents())
                .extracting(document -> document.span().start())
                .isSorted();
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(
                        "a",
                        "bc",
                        " ",
                        "  ",
                        "\n",
                        "\n\n",
                        "\n  ",
                        "\\t",
                        "\\x41",
                        "\\U0001F600",
                        "''",
                        "é",
                        "\uD83D\uDE00",
                        "#",
                        "-",
                        ":",
                        "x: y",
                        "{",
                        "\t")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of("", "'", "\"", "|", "|-", "|+", "|2", ">", ">-", ">+", "> # why");
    }
}
