package io.leadline.lint.report;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTML page that needs nothing else: what each rule exposes, the findings, and the text of the inputs with the
 * findings marked in it. The page makes no request; without JavaScript it cannot be filtered, but read. The part of the
 * address behind {@code #?} is a filter: {@code #?severity=error&check=PA401&q=text}.
 */
public final class HtmlReport implements ReportFormat {
    private final LintOptions options;

    private HtmlReport(LintOptions options) {
        this.options = options;
    }

    /**
     * A page about configurations that were linted with some options.
     *
     * @param options the options, whose API resources say what rules expose
     * @return the format
     */
    public static HtmlReport with(LintOptions options) {
        return new HtmlReport(options);
    }

    @Override
    public void write(LintReport report, Writer out) throws IOException {
        try {
            write(report, new HtmlPage(out));
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private void write(LintReport report, HtmlPage page) {
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .raw("style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; ")
                .raw("form-action 'none'\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<link rel=\"icon\" href=\"data:,\">\n<title>Leadline: ")
                .text(title(report))
                .raw("</title>\n<style>\n")
                .raw(resource("report.css"))
                .raw("</style>\n</head>\n<body>\n");
        header(page, report);
        page.raw("<main>\n");
        for (int i = 0; i < report.results().size(); i++) {
            new HtmlInput(page, report.results().get(i), i + 1, report.catalogue(), options).write();
        }
        page.raw("</main>\n<script>\n").raw(resource("report.js")).raw("</script>\n</body>\n</html>\n");
    }

    private static String title(LintReport report) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (report.count(severity) > 0) {
                parts.add(HtmlPage.count(report.count(severity), severity.label()));
            }
        }
        return parts.isEmpty() ? "nothing found" : String.join(", ", parts);
    }

    private static void header(HtmlPage page, LintReport report) {
        page.raw("<header>\n<h1>Leadline lint report</h1>\n<p class=\"summary\">\n");
        for (Severity severity : Severity.values()) {
            String label = severity.label();
            page.raw("<span class=\"chip ").raw(label).raw("\">");
            page.text(HtmlPage.count(report.count(severity), label)).raw("</span>\n");
        }
        page.raw("<span class=\"chip\">" + report.suppressed() + " suppressed</span>\n");
        page.raw("<span class=\"chip\">" + report.fixable() + " fixable</span>\n</p>\n");
        for (Diagnostic problem : report.problems()) {
            page.raw("<p class=\"problem\"><strong>")
                    .text(problem.severity().label())
                    .raw("</strong> ");
            problem.span().ifPresent(span -> page.text(span.source().name() + ":" + span.position() + ": "));
            page.sentence(problem.message()).raw("</p>\n");
        }
        page.raw("<nav aria-label=\"Inputs\"><ul>\n");
        for (int i = 0; i < report.results().size(); i++) {
            String name = report.results().get(i).name();
            long count = report.results().get(i).stream().count();
            page.raw("<li><a href=\"#input-" + (i + 1) + "\">").text(name).raw("</a> ");
            page.text(count == 0 ? "nothing found" : HtmlPage.count(count, "finding"))
                    .raw("</li>\n");
        }
        page.raw("</ul></nav>\n</header>\n");
        if (!ReportedFinding.all(report).isEmpty()) {
            filter(page, report);
        }
    }

    /** Shown by the script only: without it nothing could be filtered. */
    private static void filter(HtmlPage page, LintReport report) {
        Map<String, String> checks = new TreeMap<>();
        for (ReportedFinding found : ReportedFinding.all(report)) {
            checks.put(found.finding().code().id(), found.finding().code().title());
        }
        page.raw("<form id=\"filter\" role=\"search\" aria-label=\"Findings\" hidden>\n");
        page.raw("<label>Text <input type=\"search\" name=\"q\" accesskey=\"/\" placeholder=\"press /\"></label>\n");
        page.raw("<fieldset><legend>Severity</legend>\n");
        for (Severity severity : Severity.values()) {
            String label = severity.label();
            page.raw("<label><input type=\"checkbox\" name=\"severity\" value=\"" + label + "\" checked> " + label);
            page.raw("</label>\n");
        }
        page.raw(
                "<label><input type=\"checkbox\" name=\"severity\" value=\"suppressed\" checked> suppressed</label>\n");
        page.raw("</fieldset>\n<label>Impact <select name=\"impact\"><option value=\"\">any</option>\n");
        for (Impact impact : Impact.values()) {
            page.raw("<option value=\"" + impact + "\">" + impact + ", ")
                    .text(impact.effect())
                    .raw("</option>\n");
        }
        page.raw("</select></label>\n<label>Check <select name=\"check\"><option value=\"\">any</option>\n");
        for (Map.Entry<String, String> check : checks.entrySet()) {
            page.raw("<option value=\"").text(check.getKey()).raw("\">");
            page.text(check.getKey() + " " + check.getValue()).raw("</option>\n");
        }
        page.raw("</select></label>\n<button type=\"reset\">Show all</button>\n");
        page.raw("<output aria-live=\"polite\"></output>\n</form>\n");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
