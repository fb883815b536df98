package io.leadline.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.diagnostic.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class XmlReportTest {
    static List<ReportCase> cases() {
        return ReportCase.all();
    }

    private static Element parse(String xml) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(xml, e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void checkstyleHasAFileForEachInput(ReportCase report) throws IOException {
        Element root = parse(report.write(new CheckstyleReport()));

        assertThat(root.getElementsByTagName("file").getLength())
                .isEqualTo(report.report().results().size());
        assertThat(root.getElementsByTagName("error").getLength())
                .isEqualTo((int) report.report().stream().count());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void junitCountsWhatItHolds(ReportCase report) throws IOException {
        Element root = parse(report.write(JunitReport.failingFrom(Severity.INFO)));

        assertCounts(root);
        NodeList suites = root.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(report.report().results().size());
        for (int i = 0; i < suites.getLength(); i++) {
            assertCounts((Element) suites.item(i));
        }
    }

    private static void assertCounts(Element element) {
        assertThat(element.getAttribute("tests")).isEqualTo(count(element, "testcase"));
        assertThat(element.getAttribute("failures")).isEqualTo(count(element, "failure"));
        assertThat(element.getAttribute("skipped")).isEqualTo(count(element, "skipped"));
    }

    private static String count(Element element, String name) {
        return Integer.toString(element.getElementsByTagName(name).getLength());
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void junitFailsFromTheSeverityThatIsAskedFor(Severity failing) throws IOException {
        ReportCase report = ReportCase.of("several");
        long failures = report.report().stream()
                .filter(finding -> finding.severity().compareTo(failing) <= 0)
                .count();

        assertThat(parse(report.write(JunitReport.failingFrom(failing))).getAttribute("failures"))
                .isEqualTo(Long.toString(failures));
    }

    @Test
    void suppressedFindingsAreSkippedTests() throws IOException {
        Element root = parse(ReportCase.of("suppressed").write(JunitReport.failingFrom(Severity.ERROR)));

        Element skipped = (Element) root.getElementsByTagName("skipped").item(0);
        assertThat(skipped.getAttribute("message")).isEqualTo("known since <May>");
    }
}
