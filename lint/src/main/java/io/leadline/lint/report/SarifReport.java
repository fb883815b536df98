package io.leadline.lint.report;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Check;
import io.leadline.lint.LintReport;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/**
 * SARIF 2.1.0, which code scanning services and editors read. Suppressed findings are there, marked as such. Columns
 * count UTF-16 code units, as the document says of itself.
 *
 * <p>Source: the OASIS standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
 */
public final class SarifReport implements ReportFormat {
    static final String ROOT = "%SRCROOT%";

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String HOME = "https://github.com/leadline/leadline";
    private static final Set<Code> UNREADABLE = Set.of(Code.PA001, Code.PA002);

    private final String version;

    private SarifReport(String version) {
        this.version = version;
    }

    /**
     * A report that says which version of the program has written it.
     *
     * @param version the version, or "" if it is not known
     * @return the format
     */
    public static SarifReport ofVersion(String version) {
        return new SarifReport(version);
    }

    @Override
    public void write(LintReport report, Writer out) throws IOException {
        List<ReportedFinding> findings = ReportedFinding.all(report);
        List<Check> rules = rules(report, findings);
        JsonDocument.write(out, json -> {
            json.text("$schema", SCHEMA);
            json.text("version", "2.1.0");
            json.list("runs", List.of(report), run -> {
                json.object("tool", () -> json.object("driver", () -> driver(json, rules)));
                json.list("invocations", List.of(report), invoked -> invocation(json, invoked));
                json.object(
                        "originalUriBaseIds",
                        () -> json.object(
                                ROOT,
                                () -> json.object(
                                        "description", () -> json.text("text", "the folder that the command ran in"))));
                json.list("artifacts", report.results(), result -> {
                    json.object("location", () -> SarifResult.artifact(json, result.name()));
                    json.text("sourceLanguage", "yaml");
                });
                json.text("columnKind", "utf16CodeUnits");
                json.texts("newlineSequences", List.of("\r\n", "\n", "\r"));
                json.list("results", findings, found -> new SarifResult(json, report, rules).write(found));
            });
        });
    }

    /** The checks that have found something, in the order of their codes. */
    private static List<Check> rules(LintReport report, List<ReportedFinding> findings) {
        List<Code> codes =
                findings.stream().map(found -> found.finding().code()).toList();
        return report.catalogue().checks().stream()
                .filter(check -> codes.contains(check.code()))
                .toList();
    }

    private void driver(JsonDocument json, List<Check> rules) throws IOException {
        json.text("name", "leadline");
        if (!version.isEmpty()) {
            json.text("version", version);
        }
        json.text("informationUri", HOME);
        json.list("rules", rules, check -> {
            json.text("id", check.code().id());
            json.text("name", check.code().title());
            String page = check.explanation();
            json.object("shortDescription", () -> json.text("text", sentence(page)));
            json.object("help", () -> {
                json.text("text", page);
                json.text("markdown", page);
            });
            json.text("helpUri", check.docUrl());
            json.object("defaultConfiguration", () -> {
                json.flag("enabled", check.isOnByDefault());
                json.text("level", level(check.severity()));
            });
            json.object("properties", check.code().impact(), impact -> json.texts("tags", List.of(impact.name())));
        });
    }

    private static String sentence(String page) {
        return page.strip().split("\n\\s*\n", 2)[0].replace('\n', ' ');
    }

    private static void invocation(JsonDocument json, LintReport report) throws IOException {
        boolean isComplete = report.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR)
                && report.stream().noneMatch(finding -> UNREADABLE.contains(finding.code()));
        json.flag("executionSuccessful", isComplete);
        json.listIfAny("toolConfigurationNotifications", report.problems(), problem -> notification(json, problem));
    }

    private static void notification(JsonDocument json, Diagnostic problem) throws IOException {
        json.object("descriptor", () -> json.text("id", problem.code().id()));
        json.text("level", level(problem.severity()));
        json.object("message", () -> json.text("text", SarifResult.message(problem)));
        json.listIfAny("locations", problem.span().stream().toList(), span -> SarifResult.place(json, span));
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
