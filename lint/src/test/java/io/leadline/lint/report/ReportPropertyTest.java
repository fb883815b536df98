package io.leadline.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Catalogue;
import io.leadline.lint.Certainty;
import io.leadline.lint.Edit;
import io.leadline.lint.Finding;
import io.leadline.lint.Fix;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintReport;
import io.leadline.lint.LintResult;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Whatever stands in files and their names, a report is what its format asks for. */
class ReportPropertyTest {
    private static final List<String> AWKWARD = List.of(
            "\u0000",
            "\u001B[31m",
            "\n",
            "\r\n",
            "\t",
            "`",
            "\"",
            "'",
            "&",
            "<",
            ">",
            "]]>",
            "</script>",
            "-->",
            "::",
            "%0A",
            ",",
            "|",
            "\uD800",
            "\uDCFF",
            "\uFFFE",
            "\u202E",
            "\uD83D\uDE00",
            "\u0085",
            "\u2028",
            "x");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(AWKWARD).list().ofMaxSize(8).map(parts -> String.join("", parts)),
                Arbitraries.strings().all().ofMaxLength(12));
    }

    private static LintReport report(String text) {
        SourceText source = SourceText.of(text, text);
        Span span = source.span(0, text.length());
        Diagnostic diagnostic = Diagnostic.error(Code.PA101, text)
                .at(span, text)
                .related(span, text)
                .rendered(SourceText.of(text, text).span(0, 0), text)
                .note(text)
                .help(text)
                .build();
        Fix fix = new Fix(text, Applicability.MAYBE_INCORRECT, List.of(new Edit(span, text)));
        Finding shown =
                new Finding(diagnostic, Certainty.LIKELY, text, List.of(fix), "0123456789abcdef", Optional.empty());
        Finding suppressed =
                new Finding(diagnostic, Certainty.LIKELY, text, List.of(), "fedcba9876543210", Optional.of(text));
        return new LintReport(
                List.of(new LintResult(text, List.of(), List.of(shown, suppressed), Set.of())),
                List.of(diagnostic),
                Catalogue.standard());
    }

    private static String write(ReportFormat format, String text) throws IOException {
        StringWriter out = new StringWriter();
        format.write(report(text), out);
        return out.toString();
    }

    @Property(tries = 300)
    void xmlIsWellFormed(@ForAll("texts") String text) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        for (ReportFormat format : List.of(new CheckstyleReport(), JunitReport.failingFrom(Severity.ERROR))) {
            String xml = write(format, text);
            assertThat(parser.parse(new InputSource(new StringReader(xml))).getDocumentElement())
                    .isNotNull();
        }
    }

    @Property(tries = 300)
    void jsonHoldsTheText(@ForAll("texts") String text) throws IOException {
        String written = write(new JsonReport(), text);
        JsonNode json = new ObjectMapper().readTree(written.getBytes(StandardCharsets.UTF_8));
        assertThat(json.at("/findings/0/message").asText()).isEqualTo(MachineText.of(text));
        assertThat(json.at("/findings/1/suppressed").asText()).isEqualTo(MachineText.of(text));
        JsonNode sarif = new ObjectMapper().readTree(write(SarifReport.ofVersion(""), text));
        assertThat(sarif.at("/runs/0/results/0/message/text").asText()).startsWith(MachineText.of(text));
    }

    @Property(tries = 300)
    void annotationIsOneLine(@ForAll("texts") String text) throws IOException {
        assertThat(write(new GithubReport(), text)).startsWith("::error ").matches("[^\r\n]*\n");
    }

    @Property(tries = 300)
    void rowOfTheSummaryIsOneLine(@ForAll("texts") String text) throws IOException {
        assertThat(write(new MarkdownSummary(), text).split("\n", -1)).hasSize(8);
    }

    @Property(tries = 300)
    void pageHasNoMarkupOfOthers(@ForAll("texts") String text) throws IOException {
        String page = write(HtmlReport.with(LintOptions.defaults()), text);

        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script", -1)).hasSize(2);
        assertThat(page).doesNotContain("\u0000", "\u001B", "\u202E", "\uDCFF", "\uFFFE");
    }
}
