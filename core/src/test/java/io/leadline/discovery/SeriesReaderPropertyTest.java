package io.leadline.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.golang.GoText;
import io.leadline.promql.Labels;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SeriesReaderPropertyTest {
    private static SeriesReader reader(byte[] bytes) {
        return SeriesReader.of("s", new ByteArrayInputStream(bytes));
    }

    @Property(tries = 300)
    void anyBytesAreReadOrReportedWithAPlace(@ForAll byte[] bytes) {
        SeriesReader reader = reader(bytes);
        reader.stream().forEach(series -> assertThat(series).isNotNull());

        assertThat(reader.diagnostics())
                .allSatisfy(problem -> assertThat(problem.primary()).isPresent())
                .allSatisfy(problem ->
                        assertThat(DiagnosticRenderer.plain().render(problem)).contains("--> s:"));
    }

    @Property(tries = 300)
    void piecesOfTheFormsInAnyOrderAreReadOrReported(@ForAll("pieces") String text) {
        SeriesReader reader = reader(GoText.toBytes(text));
        long count = reader.stream().count();

        assertThat(count).isEqualTo(reader.count());
    }

    @Property(tries = 300)
    void readsBackWhatLabelsPrint(@ForAll("labelSets") Map<String, String> labels) {
        Labels series = Labels.of(labels);
        SeriesReader reader = reader(GoText.toBytes(series + "\n"));

        assertThat(reader.stream().toList()).isEqualTo(List.of(series));
        assertThat(reader.diagnostics()).isEmpty();
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "up",
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        "'",
                        "job",
                        "=",
                        "\"a\"",
                        ",",
                        ":",
                        "1",
                        " ",
                        "\n",
                        "#",
                        "\\",
                        "data",
                        "\"data\":",
                        "{\"data\":[",
                        "\uDC80",
                        "\uFEFF",
                        "NaN",
                        "# EOF",
                        "\u0000")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Map<String, String>> labelSets() {
        // Exposition format has no escapes for control characters, which a printed label set may have.
        Arbitrary<String> values =
                Arbitraries.strings().withChars("ab \"\\\n{}=,#'\u00e9\u4e16").ofMaxLength(8);
        return Arbitraries.maps(Arbitraries.of("job", "pod", "namespace", "le"), values.filter(v -> !v.isEmpty()))
                .ofMaxSize(4)
                .map(labels -> {
                    Map<String, String> all = new TreeMap<>(labels);
                    all.put("__name__", "up");
                    return all;
                });
    }
}
