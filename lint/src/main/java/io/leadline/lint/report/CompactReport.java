package io.leadline.lint.report;

import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.lint.Finding;
import io.leadline.lint.LintReport;
import java.io.IOException;
import java.io.Writer;

/** A line for each finding, for editors and scripts: {@code file:line:col: level[code] message}. */
public final class CompactReport implements ReportFormat {
    /** Makes the format, which has no settings. */
    public CompactReport() {}

    @Override
    public void write(LintReport report, Writer out) throws IOException {
        for (Finding finding : report.stream().toList()) {
            out.append(DiagnosticRenderer.compact(finding.diagnostic())).append('\n');
        }
    }
}
