package io.leadline.lint.report;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Label;
import io.leadline.lint.Baseline;
import io.leadline.lint.Check;
import io.leadline.lint.Edit;
import io.leadline.lint.Finding;
import io.leadline.lint.Fix;
import io.leadline.lint.LintReport;
import io.leadline.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A finding as a result of SARIF. Not thread-safe. */
final class SarifResult {
    private final JsonDocument json;
    private final List<String> inputs;
    private final List<Check> rules;

    SarifResult(JsonDocument json, LintReport report, List<Check> rules) {
        this.json = json;
        this.inputs = report.results().stream().map(result -> result.name()).toList();
        this.rules = rules;
    }

    void write(ReportedFinding found) throws IOException {
        Finding finding = found.finding();
        Diagnostic diagnostic = finding.diagnostic();
        json.text("ruleId", finding.code().id());
        if (found.check().isPresent()) {
            json.number("ruleIndex", rules.indexOf(found.check().get()));
        }
        json.text("level", SarifReport.level(finding.severity()));
        json.object("message", () -> json.text("text", message(diagnostic)));
        json.list("locations", List.of(found), this::location);
        json.listIfAny("relatedLocations", numbered(Regions.related(diagnostic)), related -> {
            json.number("id", related.getKey());
            place(json, related.getValue().span().outermost());
            json.object("message", () -> json.text("text", related.getValue().text()));
        });
        json.object("partialFingerprints", () -> json.text("leadline/v1", finding.fingerprint()));
        json.listIfAny("fixes", finding.fixes(), this::fix);
        json.listIfAny("suppressions", finding.suppressed().stream().toList(), reason -> {
            json.text("kind", reason.equals(Baseline.REASON) ? "external" : "inSource");
            json.text("justification", reason);
        });
        json.object("properties", () -> {
            json.text("certainty", finding.certainty().name().toLowerCase(Locale.ROOT));
            json.text("impact", finding.impact().map(Enum::name));
            json.text(
                    "promql",
                    Regions.rendered(diagnostic).stream()
                            .map(label -> label.span().source().text())
                            .findFirst());
        });
    }

    /** What is wrong, and below it what helps: services show nothing else of it. */
    static String message(Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        lines.add(diagnostic.message());
        diagnostic.impact().ifPresent(impact -> lines.add("impact: " + impact + ", " + impact.effect()));
        diagnostic.notes().forEach(note -> lines.add("note: " + note));
        diagnostic.help().forEach(help -> lines.add("help: " + help));
        return String.join("\n", lines);
    }

    private void location(ReportedFinding found) throws IOException {
        Optional<Span> span = found.finding().span();
        if (span.isPresent()) {
            place(json, span.get());
        } else {
            json.object(
                    "physicalLocation",
                    () -> json.object("artifactLocation", () -> {
                        artifact(json, found.file());
                        json.number("index", inputs.indexOf(found.file()));
                    }));
        }
        String pointer = found.finding().pointer();
        json.listIfAny("logicalLocations", pointer.isEmpty() ? List.of() : List.of(pointer), path -> {
            json.text("fullyQualifiedName", path);
            json.text("kind", "member");
        });
    }

    /** The members of a location. */
    static void place(JsonDocument json, Span span) throws IOException {
        json.object("physicalLocation", () -> {
            json.object("artifactLocation", () -> artifact(json, span.source().name()));
            json.object("region", () -> region(json, span));
        });
    }

    static void artifact(JsonDocument json, String name) throws IOException {
        String uri = ArtifactUri.of(name);
        json.text("uri", uri);
        if (ArtifactUri.isRelative(uri)) {
            json.text("uriBaseId", SarifReport.ROOT);
        }
    }

    private static void region(JsonDocument json, Span span) throws IOException {
        int startLine = span.position().line();
        int endLine = span.endPosition().line();
        json.number("startLine", startLine);
        json.number("startColumn", span.start() - span.source().lineStart(startLine) + 1L);
        json.number("endLine", endLine);
        json.number("endColumn", span.end() - span.source().lineStart(endLine) + 1L);
        json.number("charOffset", span.start());
        json.number("charLength", span.end() - span.start());
    }

    private static List<Map.Entry<Integer, Label>> numbered(List<Label> labels) {
        List<Map.Entry<Integer, Label>> entries = new ArrayList<>();
        labels.forEach(label -> entries.add(Map.entry(entries.size() + 1, label)));
        return entries;
    }

    private void fix(Fix fix) throws IOException {
        Map<String, List<Edit>> changes = new LinkedHashMap<>();
        for (Edit edit : fix.edits()) {
            changes.computeIfAbsent(edit.span().source().name(), name -> new ArrayList<>())
                    .add(edit);
        }
        json.object("description", () -> json.text("text", fix.title()));
        json.list("artifactChanges", List.copyOf(changes.entrySet()), change -> {
            json.object("artifactLocation", () -> artifact(json, change.getKey()));
            json.list("replacements", change.getValue(), edit -> {
                json.object("deletedRegion", () -> region(json, edit.span()));
                json.object("insertedContent", () -> json.text("text", edit.replacement()));
            });
        });
        json.object(
                "properties",
                () -> json.text("applicability", fix.applicability().label()));
    }
}
