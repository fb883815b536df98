package io.leadline.lint.report;

import io.leadline.diagnostic.Severity;
import io.leadline.lint.Check;
import io.leadline.lint.LintReport;
import io.leadline.source.Position;
import io.leadline.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** A table of the findings in GitHub's Markdown, such as the summary of a workflow step. */
public final class MarkdownSummary implements ReportFormat {
    /** Makes the format, which has no settings. */
    public MarkdownSummary() {}

    @Override
    public void write(LintReport report, Writer out) throws IOException {
        out.append("## leadline lint\n\n").append(counts(report)).append("\n");
        List<ReportedFinding> shown = ReportedFinding.all(report).stream()
                .filter(ReportedFinding::isShown)
                .toList();
        if (!shown.isEmpty()) {
            out.append("\n| level | check | place | what is wrong |\n| --- | --- | --- | --- |\n");
        }
        for (ReportedFinding found : shown) {
            String place = found.finding()
                    .span()
                    .map(Span::position)
                    .map(Position::toString)
                    .orElse("");
            out.append("| ").append(found.finding().severity().label());
            out.append(" | ").append(check(found));
            out.append(" | <code>")
                    .append(cell(found.file() + (place.isEmpty() ? "" : ":" + place)))
                    .append("</code>");
            out.append(" | ").append(text(found.finding().message())).append(" |\n");
        }
    }

    private static String counts(LintReport report) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = report.count(severity);
            if (count > 0) {
                parts.add(count + " " + severity.label() + (count == 1 ? "" : "s"));
            }
        }
        if (report.suppressed() > 0) {
            parts.add(report.suppressed() + " suppressed");
        }
        int inputs = report.results().size();
        return (parts.isEmpty() ? "nothing found" : String.join(", ", parts)) + " in " + inputs
                + (inputs == 1 ? " input" : " inputs");
    }

    private static String check(ReportedFinding found) {
        String name = found.finding().code() + " " + found.finding().code().title();
        return found.check()
                .flatMap(Check::docUrl)
                .map(url -> "[" + name + "](" + url + ")")
                .orElse(name);
    }

    private static String cell(String text) {
        return markdown(CodeInText.escaped(text));
    }

    private static String text(String text) {
        return markdown(CodeInText.html(text));
    }

    /** HTML in which no character means anything to Markdown. */
    private static String markdown(String html) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            text.append("\\`*_[]|~$@!".indexOf(c) >= 0 ? "&#" + (int) c + ";" : String.valueOf(c));
        }
        return text.toString();
    }
}
