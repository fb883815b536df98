package io.leadline.lint.report;

import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Finding;
import io.leadline.lint.LintReport;
import io.leadline.lint.LintResult;
import io.leadline.source.Position;
import io.leadline.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * The XML of JUnit, which CI servers show as tests: an input is a suite, a finding is a test that failed, a suppressed
 * finding one that was skipped. An input without findings is a test that passed.
 */
public final class JunitReport implements ReportFormat {
    private static final DiagnosticRenderer TEXT = DiagnosticRenderer.plain();

    private final Severity failing;

    private JunitReport(Severity failing) {
        this.failing = failing;
    }

    /**
     * A report in which less severe findings pass.
     *
     * @param severity the least severe findings that are failures
     * @return the format
     */
    public static JunitReport failingFrom(Severity severity) {
        return new JunitReport(severity);
    }

    @Override
    public void write(LintReport report, Writer out) throws IOException {
        XmlDocument.write(out, xml -> {
            xml.start("testsuites").attribute("name", "leadline lint");
            counts(xml, report.results());
            for (LintResult result : report.results()) {
                xml.start("testsuite").attribute("name", result.name());
                counts(xml, List.of(result));
                for (Finding finding : result.findings()) {
                    test(xml, result, finding);
                }
                if (result.findings().isEmpty()) {
                    test(xml.empty("testcase"), result, "nothing found");
                }
                xml.end();
            }
            xml.end();
        });
    }

    private void counts(XmlDocument xml, List<LintResult> results) throws XMLStreamException {
        long tests = 0;
        long failures = 0;
        long skipped = 0;
        for (LintResult result : results) {
            tests += Math.max(1, result.findings().size());
            failures += result.stream().filter(this::isFailure).count();
            skipped += result.suppressed();
        }
        xml.attribute("tests", tests)
                .attribute("failures", failures)
                .attribute("errors", 0)
                .attribute("skipped", skipped)
                .attribute("time", 0);
    }

    private boolean isFailure(Finding finding) {
        return finding.severity().compareTo(failing) <= 0;
    }

    private void test(XmlDocument xml, LintResult result, Finding finding) throws XMLStreamException {
        String place =
                finding.span().map(Span::position).map(Position::toString).orElse("");
        test(
                xml.start("testcase"),
                result,
                (finding.code() + " " + finding.code().title() + " " + place).strip());
        if (finding.suppressed().isPresent()) {
            xml.empty("skipped").attribute("message", finding.suppressed().get());
        } else if (isFailure(finding)) {
            xml.start("failure")
                    .attribute("type", finding.severity().label())
                    .attribute("message", finding.message())
                    .endWithText(TEXT.render(finding.diagnostic()));
        } else {
            xml.start("system-out").endWithText(TEXT.render(finding.diagnostic()));
        }
        xml.end();
    }

    private static void test(XmlDocument xml, LintResult result, String name) throws XMLStreamException {
        xml.attribute("classname", result.name()).attribute("name", name).attribute("time", 0);
    }
}
