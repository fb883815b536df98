package io.leadline.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.golang.GoText;
import io.leadline.promql.Labels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesReaderTest {
    private record Reading(List<Labels> series, List<String> problems) {}

    private static final Labels UP = Labels.of("__name__", "up", "job", "a");

    private static Reading read(String text) {
        return read(GoText.toBytes(text), SeriesLimits.defaults());
    }

    private static Reading read(byte[] bytes, SeriesLimits limits) {
        SeriesReader reader = SeriesReader.of("s", new ByteArrayInputStream(bytes), limits);
        List<Labels> series = reader.stream().toList();
        return new Reading(
                series,
                reader.diagnostics().stream().map(DiagnosticRenderer::compact).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up{job=\"a\"}",
                "\uFEFFup{job=\"a\"}\r\n",
                "# HELP up is it up\n# TYPE up gauge\nup{job=\"a\",} 1 1700000000\n# EOF\n",
                "  up { job = \"a\" } 1.5e-3 # {trace_id=\"x\"} 0.5\n",
                "{__name__=\"up\",job='a'}",
                "{\"up\",job=\"a\"} NaN",
                "{\"up\", \"job\"=\"a\"} +Inf",
                "{\"status\":\"success\",\"data\":[{\"__name__\":\"up\",\"job\":\"a\"}]}",
                " [ {\"job\":\"a\",\"__name__\":\"up\"} ] ",
                "{\"__name__\":\"up\",\"job\":\"a\"}",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":"
                        + "[{\"value\":[1,\"2\"],\"metric\":{\"__name__\":\"up\",\"job\":\"a\"}}]}}",
                "{\"data\":{\"result\":[{\"metric\":{\"__name__\":\"up\",\"job\":\"a\"},\"value\":[1,\"2\"]}]},\"warnings\":[\"w\"]}",
            })
    void readsEveryForm(String text) {
        assertThat(read(text)).isEqualTo(new Reading(List.of(UP), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", "# only a comment", "[]", "{}", "{\"status\":\"success\",\"data\":[]}"})
    void nothingIsNoSeries(String text) {
        assertThat(read(text)).isEqualTo(new Reading(List.of(), List.of()));
    }

    @Test
    void undoesTheEscapesOfTheExpositionFormatAndNoOthers() {
        assertThat(read("x{a=\"1\\\\2\\\"3\\n4\\d\"}").series().get(0).get("a")).isEqualTo("1\\2\"3\n4\\d");
    }

    @Test
    void reportsWhatIsNoSeriesAndReadsTheRest() {
        Reading reading = read("""
                up{job="a"} 1
                what is this
                up{job=a}
                up{job="a"
                up{job="a
                =
                x y
                x.y
                {"a.b" 1
                up{job="a"}""");

        assertThat(reading.series()).containsExactly(UP, UP);
        assertThat(reading.problems())
                .containsExactly(
                        "s:2:6: error[PA005] not a series: expected a value",
                        "s:3:8: error[PA005] not a series: expected a value in quotes",
                        "s:4:11: error[PA005] not a series: expected `,` or `}`",
                        "s:5:10: error[PA005] not a series: expected a closing quote",
                        "s:6:1: error[PA005] not a series: expected the name of a metric or `{`",
                        "s:7:3: error[PA005] not a series: expected a value",
                        "s:8:2: error[PA005] not a series: expected `{`, a blank or the end of the line",
                        "s:9:8: error[PA005] not a series: expected `,` or `}`");
    }

    @Test
    void reportsWhatIsNoSeriesInJson() {
        Reading reading = read("[{\"__name__\":\"up\",\"job\":\"a\"},\n 7, {\"a\":1}, null,\n"
                + "{\"__name__\":\"up\",\"job\":\"a\"},{\"a\"");

        assertThat(reading.series()).containsExactly(UP, UP);
        assertThat(reading.problems())
                .containsExactly(
                        "s:2:2: error[PA005] not a series: expected an object with the labels",
                        "s:2:10: error[PA005] not a series: the value of a label is not a text",
                        "s:2:14: error[PA005] not a series: expected an object with the labels",
                        "s:3:33: error[PA005] the JSON ends too early");
    }

    @Test
    void showsThePartOfAHugeLineOfJsonThatIsWrong() {
        String good = "{\"__name__\":\"up\",\"job\":\"a\"},";
        byte[] bytes = ("[" + good.repeat(20_000) + "{\"a\":}]").getBytes(StandardCharsets.UTF_8);
        SeriesReader reader = SeriesReader.of("s", new ByteArrayInputStream(bytes));

        assertThat(reader.stream().count()).isEqualTo(20_000);
        assertThat(DiagnosticRenderer.plain().withWidth(60).render(reader.diagnostics()))
                .startsWith("error[PA005]: a list of series is not valid JSON\n --> s:1:")
                .contains("\"a\":}]\n");
    }

    @Test
    void passesOnThatPrometheusAnsweredWithAnError() {
        assertThat(read("{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"no match[]\"}")
                        .problems())
                .containsExactly("s:1:1: error[PA005] Prometheus answered with an error: no match[]");
    }

    @Test
    void seriesHaveToBeUtf8() {
        Reading reading = read("up{job=\"\uDCFF\"}\nup{job=\"a\"}");

        assertThat(reading.series()).containsExactly(UP);
        assertThat(reading.problems()).containsExactly("s:1:9: error[PA005] a series is not valid UTF-8");
        assertThat(read("[{\"a\":\"\uDCFF\"}]").problems())
                .containsExactly("s:1:2: error[PA005] a series is not valid UTF-8");
    }

    @Test
    void readsCharactersThatSpanChunks() {
        String text = "x{a=\"" + "€😀é".repeat(10_000) + "\"}\n";
        for (int shift = 0; shift < 9; shift++) {
            Reading reading = read(" ".repeat(shift) + text);
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.series().get(0).get("a")).isEqualTo("€😀é".repeat(10_000));
        }
    }

    @Test
    void limitsLinesAndProblems() {
        byte[] bytes = ("long{a=\"" + "b".repeat(100) + "\"}\n" + "=\n".repeat(5) + "up{job=\"a\"}")
                .getBytes(StandardCharsets.UTF_8);
        Reading reading = read(bytes, new SeriesLimits(50, 2));

        assertThat(reading.series()).containsExactly(UP);
        assertThat(reading.problems())
                .containsExactly(
                        "s:1:1: error[PA005] a line has more than 50 characters",
                        "s:2:1: error[PA005] not a series: expected the name of a metric or `{`",
                        "error[PA005] 4 more problems in `s` are not shown");
    }

    @Test
    void deepNestingIsAProblemOfTheText() {
        assertThat(read("[".repeat(100_000)).problems()).hasSize(1);
        assertThat(read("{\"a\":".repeat(100_000)).problems()).hasSize(1);
    }

    @Test
    void anInputThatBreaksIsAProblem() {
        InputStream broken = new SequenceInputStream(InputStream.nullInputStream(), InputStream.nullInputStream()) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                throw new IOException("cable cut");
            }
        };
        SeriesReader reader = SeriesReader.of("s", broken);

        assertThat(reader.stream().toList()).isEmpty();
        assertThat(reader.diagnostics().get(0).message()).isEqualTo("cannot read `s`");
    }
}
