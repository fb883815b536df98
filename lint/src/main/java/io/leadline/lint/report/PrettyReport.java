package io.leadline.lint.report;

import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.lint.Finding;
import io.leadline.lint.LintReport;
import java.io.IOException;
import java.io.Writer;

/** Findings with the lines that they are about, for people at a terminal; nothing if there are none. */
public final class PrettyReport implements ReportFormat {
    private final DiagnosticRenderer renderer;

    private PrettyReport(DiagnosticRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * A report as a renderer draws it.
     *
     * @param renderer decides about colour and width
     * @return the format
     */
    public static PrettyReport with(DiagnosticRenderer renderer) {
        return new PrettyReport(renderer);
    }

    @Override
    public void write(LintReport report, Writer out) throws IOException {
        out.append(renderer.render(report.stream().map(Finding::diagnostic).toList()));
    }
}
