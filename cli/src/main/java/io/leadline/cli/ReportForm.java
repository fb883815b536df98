package io.leadline.cli;

import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.lint.report.CompactReport;
import io.leadline.lint.report.PrettyReport;
import io.leadline.lint.report.ReportFormat;

/** The names of report formats on the command line. */
enum ReportForm {
    PRETTY,
    COMPACT;

    /**
     * The format itself.
     *
     * @param renderer draws what people read
     */
    ReportFormat format(DiagnosticRenderer renderer) {
        return switch (this) {
            case PRETTY -> PrettyReport.with(renderer);
            case COMPACT -> new CompactReport();
        };
    }
}
