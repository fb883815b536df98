package io.leadline.lint.report;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.VisibleText;
import io.leadline.lint.LintReport;
import io.leadline.source.Position;
import io.leadline.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Workflow commands of GitHub Actions: printed in a step, they annotate the lines of a change.
 *
 * <p>Source: GitHub's documentation, "Workflow commands for GitHub Actions".
 */
public final class GithubReport implements ReportFormat {
    /** Makes the format, which has no settings. */
    public GithubReport() {}

    @Override
    public void write(LintReport report, Writer out) throws IOException {
        for (ReportedFinding found : ReportedFinding.all(report)) {
            if (found.isShown()) {
                out.append(annotation(found)).append('\n');
            }
        }
    }

    private static String annotation(ReportedFinding found) {
        Diagnostic diagnostic = found.finding().diagnostic();
        List<String> properties = new ArrayList<>();
        properties.add("file=" + property(found.file()));
        diagnostic.span().ifPresent(span -> addPlace(properties, span));
        properties.add(
                "title=" + property(diagnostic.code() + " " + diagnostic.code().title()));
        return "::" + level(diagnostic.severity()) + " " + String.join(",", properties) + "::" + message(diagnostic);
    }

    /** Columns are only taken of a region in one line. */
    private static void addPlace(List<String> properties, Span span) {
        Position start = span.position();
        Position end = span.endPosition();
        properties.add("line=" + start.line());
        properties.add("endLine=" + end.line());
        if (start.line() == end.line()) {
            properties.add("col=" + start.column());
            properties.add("endColumn=" + end.column());
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String message(Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        lines.add(diagnostic.message());
        diagnostic.help().forEach(help -> lines.add("help: " + help));
        return data(VisibleText.lines(String.join("\n", lines)));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(MachineText.of(text)).replace(":", "%3A").replace(",", "%2C");
    }
}
