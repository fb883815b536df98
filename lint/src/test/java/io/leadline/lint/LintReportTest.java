package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.Severity;
import io.leadline.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintReportTest {
    private static final Linter LINTER = Linter.standard();
    private static final LintResult EMPTY_NAME = LINTER.lint(SourceText.of("name.yaml", """
            rules:
            - seriesQuery: 'http_requests_total{namespace!="",pod!=""}'
              resources: {template: "<<.Resource>>"}
              name: {matches: "^(.*)_total$", as: "$1_rps"}
              metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
            """));
    private static final LintResult BROKEN = LINTER.lint(SourceText.of("broken.yaml", "rules: {}\n"));

    @Test
    void countsOverAllInputs() {
        LintReport report = LintReport.of(List.of(EMPTY_NAME, BROKEN), LINTER.catalogue());

        assertThat(report.count(Severity.ERROR)).isEqualTo(2);
        assertThat(report.worst()).contains(Severity.ERROR);
        assertThat(report.fixable()).isEqualTo(1);
        assertThat(report.suppressed()).isZero();
        assertThat(report.stream().map(finding -> finding.code().id())).containsExactly("PA401", "PA103");
    }

    @Test
    void leavesOutWhatSomebodyHasSuppressed() {
        LintResult suppressed = EMPTY_NAME.withFindings(
                EMPTY_NAME.findings().stream().map(LintReportTest::suppress).toList());
        LintReport report = LintReport.of(List.of(suppressed), LINTER.catalogue());

        assertThat(report.suppressed()).isEqualTo(1);
        assertThat(report.stream()).isEmpty();
        assertThat(report.worst()).isEmpty();
        assertThat(report.fixable()).isZero();
    }

    private static Finding suppress(Finding finding) {
        return new Finding(
                finding.diagnostic(),
                finding.certainty(),
                finding.pointer(),
                finding.fixes(),
                finding.fingerprint(),
                Optional.of("known"));
    }
}
