package io.leadline.lint.report;

import io.leadline.lint.Finding;
import io.leadline.lint.LintReport;
import io.leadline.lint.LintResult;
import io.leadline.source.Position;
import io.leadline.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The XML that Checkstyle writes, which many tools read: an element for each input, and in it one for each finding. */
public final class CheckstyleReport implements ReportFormat {
    /** The version of Checkstyle whose form it is; some readers ask for one. */
    private static final String CHECKSTYLE = "10.0";

    /** Makes the format, which has no settings. */
    public CheckstyleReport() {}

    @Override
    public void write(LintReport report, Writer out) throws IOException {
        XmlDocument.write(out, xml -> {
            xml.start("checkstyle").attribute("version", CHECKSTYLE);
            for (LintResult result : report.results()) {
                xml.start("file").attribute("name", result.name());
                for (Finding finding : result.stream().toList()) {
                    error(xml, finding);
                }
                xml.end();
            }
            xml.end();
        });
    }

    private static void error(XmlDocument xml, Finding finding) throws XMLStreamException {
        Optional<Position> place = finding.span().map(Span::position);
        xml.empty("error")
                .attribute("line", place.map(Position::line).orElse(1))
                .attribute("column", place.map(Position::column).orElse(1))
                .attribute("severity", finding.severity().label())
                .attribute("message", finding.message())
                .attribute(
                        "source",
                        "leadline." + finding.code() + "." + finding.code().title());
    }
}
