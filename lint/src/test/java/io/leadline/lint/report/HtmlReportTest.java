package io.leadline.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.lint.LintOptions;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
    static List<ReportCase> cases() {
        return ReportCase.all();
    }

    private static String page(ReportCase report) {
        return report.write(HtmlReport.with(LintOptions.defaults()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holdsEveryFindingAndEveryLine(ReportCase report) {
        String page = page(report);

        assertThat(page.split("<article ", -1))
                .hasSize(1 + ReportedFinding.all(report.report()).size());
        report.sources().forEach(source -> assertThat(page).contains(CodeInText.escaped(source.name())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingOfAnInputIsMarkup(ReportCase report) {
        String page = page(report);

        assertThat(page).doesNotContain("<script>alert", "\u202E", "\u001B");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    /** Links to the pages of checks are followed by people only; nothing else names another place. */
    @ParameterizedTest
    @MethodSource("cases")
    void namesNoOtherPlaceThanPagesOfChecks(ReportCase report) {
        String page = page(report);
        String others = page.replaceAll("<a rel=\"noreferrer\" href=\"https://github.com/leadline/[^\"]*\">", "");

        assertThat(others).doesNotContain("http:", "https:", "//cdn", "url(", "@import", " src=");
        assertThat(page).contains("default-src 'none'");
    }
}
