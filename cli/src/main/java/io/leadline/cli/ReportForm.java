package io.leadline.cli;

import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.LintOptions;
import io.leadline.lint.report.CheckstyleReport;
import io.leadline.lint.report.CompactReport;
import io.leadline.lint.report.GithubReport;
import io.leadline.lint.report.HtmlReport;
import io.leadline.lint.report.JsonReport;
import io.leadline.lint.report.JunitReport;
import io.leadline.lint.report.PrettyReport;
import io.leadline.lint.report.ReportFormat;
import io.leadline.lint.report.SarifReport;

/** The names of report formats on the command line. */
enum ReportForm {
    PRETTY,
    COMPACT,
    JSON,
    SARIF,
    JUNIT,
    CHECKSTYLE,
    GITHUB,
    HTML;

    /**
     * The format itself.
     *
     * @param renderer draws what people read
     * @param options what the linter was told
     * @param failOn the least severe findings that are failures
     */
    ReportFormat format(DiagnosticRenderer renderer, LintOptions options, Severity failOn) {
        return switch (this) {
            case PRETTY -> PrettyReport.with(renderer);
            case COMPACT -> new CompactReport();
            case JSON -> new JsonReport();
            case SARIF -> SarifReport.ofVersion(LeadlineCommand.version());
            case JUNIT -> JunitReport.failingFrom(failOn);
            case CHECKSTYLE -> new CheckstyleReport();
            case GITHUB -> new GithubReport();
            case HTML -> HtmlReport.with(options);
        };
    }
}
