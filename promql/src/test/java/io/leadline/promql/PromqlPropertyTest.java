package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.vectors.Vectors;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text makes the parser fail in another way than with errors; what it prints, it reads back. */
class PromqlPropertyTest {
    private static final List<String> EXPRESSIONS = recorded();

    @Property(tries = 2000)
    void anyTextIsAcceptedOrRejected(@ForAll String text) {
        check(text);
    }

    @Property(tries = 4000)
    void anyMixOfPiecesIsAcceptedOrRejected(@ForAll("mixes") String text) {
        check(text);
    }

    @Property(tries = 4000)
    void anyMutatedExpressionIsAcceptedOrRejected(
            @ForAll("expressions") String text, @ForAll("pieces") String piece, @ForAll int place, @ForAll byte cut) {
        int start = Math.floorMod(place, text.length() + 1);
        int end = Math.min(text.length(), start + Math.floorMod(cut, 6));
        check(text.substring(0, start) + piece + text.substring(end));
    }

    @Property(tries = 1000)
    void selectorsAreReadBackFromTheirPrint(@ForAll("selectors") MetricSelector selector) {
        String print = selector.toString();
        MetricSelector again = MetricSelector.parse(print).orThrow();
        assertThat(texts(again)).isEqualTo(texts(selector));
        assertThat(again.toString()).isEqualTo(print);
    }

    private static void check(String text) {
        PromqlResult<Expr> result = Promql.parse(text, PromqlOptions.all());
        for (PromqlError error : result.errors()) {
            assertThat(error.range().start()).isBetween(0, text.length());
            assertThat(error.text()).contains("parse error: ");
        }
        MetricSelector.parse(text, PromqlOptions.all())
                .value()
                .ifPresent(selector -> assertThat(selector.toString()).isNotEmpty());
        result.value().ifPresent(expr -> {
            String print = Promql.print(expr, PromqlOptions.all());
            assertThat(Promql.pretty(expr, PromqlOptions.all())).isNotEmpty();
            // Prometheus prints a few expressions so that they cannot be read again; what can be, prints the same.
            Promql.parse(print, PromqlOptions.all())
                    .value()
                    .ifPresent(again -> assertThat(again.type()).isEqualTo(expr.type()));
        });
    }

    private static Set<String> texts(MetricSelector selector) {
        Set<String> texts = new TreeSet<>();
        selector.matchers().forEach(matcher -> texts.add(matcher.toString()));
        return texts;
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "{",
                "}",
                "(",
                ")",
                "[",
                "]",
                ",",
                ":",
                "=",
                "=~",
                "!~",
                "!=",
                "<",
                ">/",
                "</",
                "+",
                "-",
                "*",
                "^",
                "@",
                "\"",
                "'",
                "`",
                "\\",
                "\\x4",
                "\\u00e9",
                "#",
                "\n",
                " ",
                "a",
                "by",
                "on",
                "sum",
                "offset",
                "bool",
                "5m",
                "1e",
                "0x",
                ".",
                "1_0",
                "inf",
                "step()",
                "max_of(",
                "group_left",
                "fill(",
                "start()",
                "é",
                "\uD83D",
                "\uDC80",
                "\0",
                "\uFFFD",
                "anchored",
                "info(");
    }

    @Provide
    Arbitrary<String> mixes() {
        return pieces().list().ofMaxSize(20).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(EXPRESSIONS);
    }

    @Provide
    Arbitrary<MetricSelector> selectors() {
        Arbitrary<Matcher> matchers = Combinators.combine(
                        Arbitraries.of("a", "le", "ser.vice", "é", Labels.METRIC_NAME),
                        Arbitraries.of(MatchType.class),
                        Arbitraries.of("", "x", "a|b", ".*", "\"\\\n", "é", "\uDC80"))
                .as((name, type, value) -> Matcher.of(name, type, type.isRegex() ? value.replace("\uDC80", "") : value)
                        .orThrow());
        return matchers.list().ofMaxSize(5).map(MetricSelector::of);
    }

    private static List<String> recorded() {
        List<JsonNode> rows = Vectors.rows("promql", "parse");
        return rows.isEmpty()
                ? List.of("sum by (job) (rate(foo{a=\"b\"}[5m:1m] offset 5m)) / on (job) group_left () up @ start()")
                : rows.stream()
                        .map(row -> PromqlVectors.text(row, "expr"))
                        .filter(text -> text.length() < 500)
                        .toList();
    }
}
