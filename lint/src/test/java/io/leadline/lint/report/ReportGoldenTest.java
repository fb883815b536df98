package io.leadline.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.LintOptions;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case in each format, compared with what was reviewed. */
class ReportGoldenTest {
    static List<ReportCase> cases() {
        return ReportCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forPeople(ReportCase report) {
        verify(report, "pretty.txt", PrettyReport.with(DiagnosticRenderer.plain()));
        verify(report, "compact.txt", new CompactReport());
        verify(report, "summary.md", new MarkdownSummary());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asJson(ReportCase report) {
        verify(report, "report.json", new JsonReport());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asSarif(ReportCase report) {
        verify(report, "report.sarif", SarifReport.ofVersion("1.2.3"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asXml(ReportCase report) {
        verify(report, "junit.xml", JunitReport.failingFrom(Severity.ERROR));
        verify(report, "checkstyle.xml", new CheckstyleReport());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asAnnotations(ReportCase report) {
        verify(report, "github.txt", new GithubReport());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void asPage(ReportCase report) {
        String page = report.write(HtmlReport.with(LintOptions.defaults()));
        String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>"));
        assertThat(report.write(HtmlReport.with(LintOptions.defaults()))).isEqualTo(page);
        report.golden().verify("body.html", body);
    }

    /** Each report is written twice: nothing in it depends on when or where it was. */
    private static void verify(ReportCase report, String file, ReportFormat format) {
        String text = report.write(format);
        assertThat(report.write(format)).isEqualTo(text);
        assertThat(text).doesNotContain("\u001B");
        report.golden().verify(file, text);
    }
}
