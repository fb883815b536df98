package io.leadline.lint.report;

import io.leadline.lint.LintReport;
import java.io.IOException;
import java.io.Writer;

/**
 * A form in which people or programs read what was found. The same report always gives the same text, and nothing but
 * the report: no progress, no escape sequences of terminals that nobody has asked for. Implementations are immutable
 * and thread-safe.
 */
public interface ReportFormat {
    /**
     * Writes a report.
     *
     * @param report what was found
     * @param out receives the text; it is neither flushed nor closed
     * @throws IOException if {@code out} throws it
     */
    void write(LintReport report, Writer out) throws IOException;
}
