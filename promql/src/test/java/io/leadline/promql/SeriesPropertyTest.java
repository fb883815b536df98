package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.vectors.Vectors;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** No text makes the parsers of metrics and series descriptions fail in another way than with errors. */
class SeriesPropertyTest {
    private static final PromqlOptions OPTIONS = PromqlOptions.all().withMaxSeriesValues(10_000);
    private static final List<String> DESCRIPTIONS = recorded();

    @Property(tries = 2000)
    void anyTextIsAcceptedOrRejected(@ForAll String text) {
        check(text);
        check("a " + text);
        check("a {{" + text + "}}+{{}}x1");
    }

    @Property(tries = 4000)
    void anyMixOfPiecesIsAcceptedOrRejected(@ForAll("mixes") String text) {
        check("a " + text);
        check("a {{" + text);
    }

    @Property(tries = 4000)
    void anyMutatedDescriptionIsAcceptedOrRejected(
            @ForAll("descriptions") String text, @ForAll("pieces") String piece, @ForAll int place, @ForAll byte cut) {
        int start = Math.floorMod(place, text.length() + 1);
        int end = Math.min(text.length(), start + Math.floorMod(cut, 6));
        check(text.substring(0, start) + piece + text.substring(end));
    }

    @Property(tries = 1000)
    void anySumOfHistogramsIsAcceptedOrRejected(
            @ForAll("histograms") String first,
            @ForAll("histograms") String second,
            @ForAll boolean subtract,
            @ForAll @IntRange(max = 4) int times) {
        String text = "a {{" + first + "}}" + (subtract ? "-" : "+") + "{{" + second + "}}x" + times;
        check(text);
        SeriesDescription.parse(text)
                .value()
                .ifPresent(series -> assertThat(series.values()).hasSize(times + 1));
    }

    @Property
    void stepsAreAddedOneByOne(@ForAll int first, @ForAll int step, @ForAll @IntRange(max = 50) int times) {
        String sign = step < 0 ? "" : "+";
        List<SeriesValue> values = SeriesDescription.parse("a " + first + sign + step + "x" + times)
                .orThrow()
                .values();
        assertThat(values).hasSize(times + 1);
        for (int i = 0; i <= times; i++) {
            assertThat(values.get(i)).isEqualTo(new SeriesValue.FloatSample((double) first + (double) i * step));
        }
    }

    @Property(tries = 1000)
    void labelsAreReadBackFromTheirPrint(@ForAll("labels") Labels labels) {
        assertThat(Labels.parse(labels.toString()).orThrow()).isEqualTo(labels);
        assertThat(SeriesDescription.parse(labels + " 1").orThrow().labels()).isEqualTo(labels);
    }

    private static void check(String text) {
        for (PromqlError error : SeriesDescription.parse(text, OPTIONS).errors()) {
            assertThat(error.range().start()).isBetween(0, text.length());
            assertThat(error.text()).contains("parse error: ");
        }
        for (PromqlError error : Labels.parse(text, OPTIONS).errors()) {
            assertThat(error.range().start()).isBetween(0, text.length());
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "{",
                "}",
                "{{",
                "}}",
                "{{}}",
                "[",
                "[5m",
                "]",
                "(",
                ")",
                "\"",
                "#",
                " ",
                "\n",
                "x",
                "x3",
                "_",
                "+",
                "-",
                "1",
                "2.5",
                ".5",
                "1e400",
                "08",
                "99999999999999999999",
                "Inf",
                "nan",
                "stale",
                "sum",
                "a:b",
                "step",
                "fill(",
                "schema:",
                "schema:-53",
                "buckets:[1 2]",
                "buckets:[",
                "n_offset:-2147483648",
                "custom_values:[1 2]",
                "counter_reset_hint:gauge",
                "gauge",
                "z_bucket_w:NaN",
                "é",
                "\uD83D",
                "\uDC80",
                "\0");
    }

    @Provide
    Arbitrary<String> mixes() {
        return pieces().list().ofMaxSize(20).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> histograms() {
        Arbitrary<String> whole = Arbitraries.of(
                "0", "1", "-1", "8", "-4", "9", "-53", "2147483647", "2147483645", "-2147483648", "4294967297");
        Arbitrary<String> list = Arbitraries.of("0", "1", "2.5", "-1", "NaN", "Inf", "1e308")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(numbers -> "[" + String.join(" ", numbers) + "]");
        Arbitrary<String> item =
                Arbitraries.of("schema:", "offset:", "n_offset:").flatMap(key -> whole.map(key::concat));
        Arbitrary<String> lists =
                Arbitraries.of("buckets:", "n_buckets:", "custom_values:").flatMap(key -> list.map(key::concat));
        Arbitrary<String> widths =
                Arbitraries.of("0.5", "1", "1.5", "Inf", "NaN", "1e-300").map("z_bucket_w:"::concat);
        return Arbitraries.oneOf(item, lists, widths).list().ofMaxSize(6).map(items -> String.join(" ", items));
    }

    @Provide
    Arbitrary<String> descriptions() {
        return Arbitraries.of(DESCRIPTIONS);
    }

    @Provide
    Arbitrary<Labels> labels() {
        return Arbitraries.maps(
                        Arbitraries.of("a", "le", "ser.vice", "é", Labels.METRIC_NAME),
                        Arbitraries.of("x", "a b", "0", "\"\\\n", "é", "\uDC80", "a:b", "sum", "inf", "ON"))
                .ofMaxSize(5)
                .map(Labels::of);
    }

    private static List<String> recorded() {
        List<JsonNode> rows = Vectors.rows("promql", "series_desc");
        return rows.isEmpty()
                ? List.of("a{b=\"c\"} 1 2+3x4 _x2 stale {{schema:1 buckets:[1 2]}}+{{buckets:[1] offset:-1}}x2")
                : rows.stream().map(row -> PromqlVectors.text(row, "text")).toList();
    }
}
