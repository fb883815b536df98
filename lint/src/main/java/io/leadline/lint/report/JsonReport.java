package io.leadline.lint.report;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Label;
import io.leadline.diagnostic.Severity;
import io.leadline.k8s.ConfigFile;
import io.leadline.lint.Check;
import io.leadline.lint.Finding;
import io.leadline.lint.Fix;
import io.leadline.lint.LintReport;
import io.leadline.lint.LintResult;
import io.leadline.source.Position;
import io.leadline.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Everything about every finding, the suppressed ones included, as JSON. {@link #schema()} describes it.
 *
 * <p>Lines and columns count from 1, columns in Unicode code points; offsets count UTF-16 code units of the file's text
 * from 0. An end is behind the last character. A byte that is not UTF-8 shows as U+FFFD.
 */
public final class JsonReport implements ReportFormat {
    /** The version of the format; it changes when a program that reads reports has to be changed. */
    public static final int VERSION = 1;

    /** Makes the format, which has no settings. */
    public JsonReport() {}

    /**
     * The JSON Schema (draft 2020-12) of reports.
     *
     * @return a JSON document
     */
    public static String schema() {
        try (InputStream in = JsonReport.class.getResourceAsStream("report.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the schema of reports is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(LintReport report, Writer out) throws IOException {
        JsonDocument.write(out, json -> {
            json.number("formatVersion", VERSION);
            json.list("inputs", report.results(), result -> input(json, result));
            json.object("summary", () -> summary(json, report));
            json.list("findings", ReportedFinding.all(report), found -> finding(json, found));
            json.list("problems", report.problems(), problem -> problem(json, problem));
        });
    }

    /**
     * Writes what stands in place of a report if there is none, because the program has failed.
     *
     * @param message why
     * @param out receives the text
     * @throws IOException if {@code out} throws it
     */
    public static void writeFailure(String message, Writer out) throws IOException {
        JsonDocument.write(out, json -> {
            json.number("formatVersion", VERSION);
            json.object("error", () -> json.text("message", message));
        });
    }

    private static void input(JsonDocument json, LintResult result) throws IOException {
        json.text("name", result.name());
        json.texts(
                "configurations",
                result.files().stream().map(ConfigFile::description).toList());
        for (Severity severity : Severity.values()) {
            json.number(severity.label() + "s", result.count(severity));
        }
        json.number("suppressed", result.suppressed());
    }

    private static void summary(JsonDocument json, LintReport report) throws IOException {
        json.number("inputs", report.results().size());
        for (Severity severity : Severity.values()) {
            json.number(severity.label() + "s", report.count(severity));
        }
        json.number("suppressed", report.suppressed());
        json.number("fixable", report.fixable());
    }

    private static void finding(JsonDocument json, ReportedFinding found) throws IOException {
        Finding finding = found.finding();
        kind(json, finding.diagnostic());
        json.text("certainty", finding.certainty().name().toLowerCase(Locale.ROOT));
        words(json, finding.diagnostic());
        json.text("docUrl", found.check().flatMap(Check::docUrl));
        json.text("file", found.file());
        json.text("pointer", finding.pointer());
        places(json, finding.diagnostic());
        json.list("fixes", finding.fixes(), fix -> fix(json, fix));
        json.text("fingerprint", finding.fingerprint());
        json.text("suppressed", finding.suppressed());
    }

    private static void problem(JsonDocument json, Diagnostic problem) throws IOException {
        kind(json, problem);
        words(json, problem);
        json.text("file", problem.span().map(span -> span.source().name()));
        places(json, problem);
    }

    private static void kind(JsonDocument json, Diagnostic diagnostic) throws IOException {
        json.text("code", diagnostic.code().id());
        json.text("name", diagnostic.code().title());
        json.text("severity", diagnostic.severity().label());
        json.text("impact", diagnostic.impact().map(Enum::name));
    }

    private static void words(JsonDocument json, Diagnostic diagnostic) throws IOException {
        json.text("message", diagnostic.message());
        json.texts("notes", diagnostic.notes());
        json.texts("help", diagnostic.help());
    }

    private static void places(JsonDocument json, Diagnostic diagnostic) throws IOException {
        json.object("range", diagnostic.span(), span -> range(json, span));
        json.text("label", diagnostic.primary().map(Label::text).filter(text -> !text.isEmpty()));
        json.list("related", Regions.related(diagnostic), label -> {
            Span span = label.span().outermost();
            json.text("file", span.source().name());
            json.object("range", () -> range(json, span));
            json.text("label", label.text());
        });
        json.list("rendered", Regions.rendered(diagnostic), label -> {
            json.text("name", label.span().source().name());
            json.text("promql", label.span().source().text());
            json.object("range", () -> range(json, label.span()));
            json.text("label", label.text());
        });
    }

    private static void range(JsonDocument json, Span span) throws IOException {
        json.object("start", () -> place(json, span.position(), span.start()));
        json.object("end", () -> place(json, span.endPosition(), span.end()));
    }

    private static void place(JsonDocument json, Position position, int offset) throws IOException {
        json.number("line", position.line());
        json.number("column", position.column());
        json.number("offset", offset);
    }

    private static void fix(JsonDocument json, Fix fix) throws IOException {
        json.text("title", fix.title());
        json.text("applicability", fix.applicability().label());
        json.text("obstacle", fix.obstacle());
        json.list("edits", fix.edits(), edit -> {
            json.object("range", () -> range(json, edit.span()));
            json.text("newText", edit.replacement());
        });
    }
}
