package io.leadline.promql;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.promql.HistogramBuckets.Span;
import io.leadline.promql.NativeHistogram.CounterResetHint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads series descriptions; what is expected are the answers of Prometheus' parser, except for limits. */
class SeriesDescriptionTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void readsLabelsAndValues() {
        SeriesDescription series =
                SeriesDescription.parse("up{job=\"node\"} 1 0+1x3 _ stale").orThrow();
        assertThat(series.labels()).isEqualTo(Labels.of("__name__", "up", "job", "node"));
        assertThat(series.values()).hasToString("[1, 0, 1, 2, 3, _, stale]");
    }

    @ParameterizedTest
    @CsvSource({
        "a, []",
        "a _x2 1x2, '[_, _, 1, 1, 1]'",
        "a 1 +1x2, '[1, 1, 1, 1]'",
        "a 0x3, '[0, 0, 0, 0]'",
        "a 3-1.5x2, '[3, 1.5, 0]'",
        // Each sum is rounded before the next one is computed.
        "a 0+0.1x3, '[0, 0.1, 0.2, 0.30000000000000004]'",
        "a stalex2, ''",
        "a stale+1x2, '[stale, NaN, NaN]'",
        "a Inf-Infx1, ''",
        "a -Inf 1e3 0755, '[-Inf, 1000, 493]'",
        "{} 5, [5]",
        "a{b=\"c\"}1, ''",
    })
    void readsNumbers(String text, String values) {
        String answer = SeriesDescription.parse(text)
                .value()
                .map(series -> series.values().toString())
                .orElse("");
        assertThat(answer).isEqualTo(values);
    }

    @Test
    void readsHistograms() {
        NativeHistogram histogram = histograms("a {{schema:1 count:9 sum:7.5 z_bucket:2 z_bucket_w:0.001"
                        + " buckets:[1 2.5] offset:-3 n_buckets:[3] counter_reset_hint:gauge}}")
                .get(0);
        assertThat(histogram)
                .isEqualTo(new NativeHistogram(
                        1,
                        9,
                        7.5,
                        0.001,
                        2,
                        new HistogramBuckets(List.of(new Span(-3, 2)), List.of(1.0, 2.5)),
                        new HistogramBuckets(List.of(new Span(0, 1)), List.of(3.0)),
                        List.of(),
                        CounterResetHint.GAUGE));
    }

    @Test
    void tellsWhetherAHintWasWritten() {
        assertThat(SeriesDescription.parse("a {{}} {{counter_reset_hint:unknown}} {{counter_reset_hint:reset}}+{{}}x1")
                        .orThrow()
                        .values())
                .extracting(value -> ((SeriesValue.HistogramSample) value).counterResetHintSet())
                .containsExactly(false, true, false, false);
    }

    @Test
    void addsHistogramsOfAFinerSchema() {
        List<NativeHistogram> histograms =
                histograms("a {{schema:0 count:3 buckets:[1 1 1]}}+{{schema:1 count:4 offset:1 buckets:[1 2 3 4]}}x2");
        assertThat(histograms)
                .extracting(NativeHistogram::positive)
                .containsExactly(
                        new HistogramBuckets(List.of(new Span(0, 3)), List.of(1.0, 1.0, 1.0)),
                        new HistogramBuckets(List.of(new Span(0, 3)), List.of(1.0, 4.0, 8.0)),
                        new HistogramBuckets(List.of(new Span(0, 3)), List.of(1.0, 7.0, 15.0)));
        assertThat(histograms).extracting(NativeHistogram::count).containsExactly(3.0, 7.0, 11.0);
    }

    @Test
    void widensZeroBucketsToTheNextBound() {
        NativeHistogram sum = histograms("a {{z_bucket:1 z_bucket_w:0.5 buckets:[2 3 4] n_buckets:[5 6 7]}}"
                        + "-{{z_bucket:1 z_bucket_w:1.5}}x1")
                .get(1);
        assertThat(sum.zeroThreshold()).isEqualTo(2);
        assertThat(sum.zeroCount()).isEqualTo(1 + 2 + 3 + 5 + 6 - 1);
        assertThat(sum.positive()).isEqualTo(new HistogramBuckets(List.of(new Span(2, 1)), List.of(4.0)));
        assertThat(sum.negative()).isEqualTo(new HistogramBuckets(List.of(new Span(2, 1)), List.of(7.0)));
    }

    @Test
    void addsCustomBucketsOverTheBoundsThatBothHave() {
        NativeHistogram sum = histograms("a {{schema:-53 custom_values:[1 2 3] buckets:[1 2 3 4]}}"
                        + "+{{schema:-53 custom_values:[2 5] buckets:[10 20 30]}}x1")
                .get(1);
        assertThat(sum.customBounds()).containsExactly(2.0);
        assertThat(sum.positive()).isEqualTo(new HistogramBuckets(List.of(new Span(0, 2)), List.of(13.0, 57.0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 1 @ | 1:5: parse error: unexpected character in series sequence: '@'",
                "a 1x | 1:5: parse error: unexpected end of input in series values",
                "a 1x1.5 | 1:5: parse error: invalid repetition in series values: strconv.ParseUint: parsing \"1.5\": "
                        + "invalid syntax",
                "a 1xfoo | 1:5: parse error: unexpected identifier \"foo\" in series values",
                "é 1 | 1:1: parse error: unexpected character: 'é'",
                "a{b=\"é\"} 1 foo | 1:13: parse error: unexpected identifier \"foo\" in series values, expected number"
                        + " or \"stale\"",
                "a {{foo:1}} | 1:5: parse error: bad histogram descriptor found: \"foo\"",
                "a {{sum:1 sum:2}} | 1:1: parse error: duplicate key \"sum\" in histogram",
                "a {{schema:1}}+{{schema:0}}x1 | 1:29: parse error: error combining histograms: cannot merge from "
                        + "schema 0 to 1",
                "a {{schema:-53}}+{{schema:0}}x1 | 1:31: parse error: cannot apply this operation on histograms with "
                        + "a mix of exponential and custom bucket schemas",
                "a {{}}+{{schema:1 offset:2147483647 buckets:[1 2]}}x1 | 1:53: parse error: span number 1 ends at "
                        + "bucket index 2147483648: histogram has a span whose bucket index is out of range",
            })
    void findsErrors(String text, String error) {
        assertThat(SeriesDescription.parse(text).error().orElseThrow().text()).isEqualTo(error);
    }

    @Test
    void placesErrorsInBytesAndInChars() {
        PromqlError error = SeriesDescription.parse("a{b=\"é\"} 1 foo").error().orElseThrow();
        assertThat(error.range()).isEqualTo(new TextRange(11, 14));
        assertThat(error.startByte()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1x1000000000",
                "a 0+1x1000000",
                "a _x18446744073709551615",
                "a 1x18446744073709551615",
                "a {{}}x1000000000",
                "a {{buckets:[1 2 3]}}+{{buckets:[1]}}x300000",
                "a 1x600000 1x600000",
            })
    void repetitionsWithoutMeasureAreRefused(String text) {
        PromqlError error = Assertions.assertTimeoutPreemptively(SOON, () -> SeriesDescription.parse(text))
                .error()
                .orElseThrow();
        assertThat(error.kind()).isEqualTo(PromqlError.Kind.LIMIT);
        assertThat(error.message()).isEqualTo("more than 1000000 values");
    }

    @Test
    void theLimitOnValuesIsAnOption() {
        PromqlOptions options = PromqlOptions.server().withMaxSeriesValues(5);
        assertThat(SeriesDescription.parse("a 1x3 _", options).orThrow().values())
                .hasSize(5);
        assertThat(SeriesDescription.parse("a 1x3 _x2", options).errors()).hasSize(1);
    }

    @Test
    void histogramsThatPrometheusCannotAddAreRefused() {
        for (String text : List.of(
                "a {{z_bucket_w:NaN}}+{{}}x1",
                "a {{}}-{{z_bucket_w:NaN}}x1",
                "a {{schema:9 buckets:[1]}}+{{schema:9 z_bucket_w:1}}x1",
                "a {{schema:-2147483648}}+{{schema:8 buckets:[1]}}x1",
                "a {{schema:-53 offset:-1 buckets:[1] custom_values:[1]}}+{{schema:-53}}x1")) {
            PromqlResult<SeriesDescription> result =
                    Assertions.assertTimeoutPreemptively(SOON, () -> SeriesDescription.parse(text));
            assertThat(result.errors()).as(text).hasSize(1);
        }
    }

    @Test
    void bucketsOutOfOrderAreRefused() {
        String text = "a {{buckets:[1 0 13] offset:2147483647}}+{{z_bucket_w:2}}x3";
        assertThat(SeriesDescription.parse(text).error().orElseThrow().message())
                .isEqualTo("bucket indexes go beyond 32 bits");
    }

    private static List<NativeHistogram> histograms(String text) {
        return SeriesDescription.parse(text).orThrow().values().stream()
                .map(value -> ((SeriesValue.HistogramSample) value).histogram())
                .toList();
    }
}
