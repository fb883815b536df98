package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.Validated;
import io.leadline.k8s.internal.document.Documents;
import io.leadline.k8s.internal.document.JsonDocuments;
import io.leadline.k8s.internal.document.YamlDocuments;
import io.leadline.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads descriptions of API resources: recognises the form and hands the text on. */
final class ApiResourcesReader {
    private static final Pattern YAML_START = Pattern.compile("---.*|[A-Za-z]+:(\\s.*)?|- .*");

    private ApiResourcesReader() {}

    static Validated<ApiResources> read(SourceText source) {
        List<ApiGroup> groups;
        List<Diagnostic> diagnostics = new ArrayList<>();
        String start = firstLine(source.text());
        if (start.startsWith("{") || start.startsWith("[")) {
            groups = fromDocuments(JsonDocuments.read(source, Code.PA007), diagnostics);
        } else if (YAML_START.matcher(start).matches()) {
            groups = fromDocuments(YamlDocuments.read(source, Code.PA007), diagnostics);
        } else {
            groups = new ApiResourceTable(source, diagnostics).read();
        }
        boolean failed = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
        if (groups.isEmpty() && !failed) {
            diagnostics.add(Diagnostic.error(Code.PA007, "no API resources found")
                    .at(source.span(0, 0))
                    .help("expected: the output of `kubectl api-resources`, a discovery document, or manifests of"
                            + " custom resource definitions")
                    .build());
        }
        return groups.isEmpty()
                ? Validated.failed(diagnostics)
                : Validated.of(ApiResources.of(VersionOrder.applied(groups)), diagnostics);
    }

    private static List<ApiGroup> fromDocuments(Documents documents, List<Diagnostic> diagnostics) {
        documents.problem().ifPresent(diagnostics::add);
        ApiResourceDocuments reader = new ApiResourceDocuments(diagnostics);
        documents.roots().forEach(reader::read);
        return reader.groups();
    }

    /** The first line that is neither blank nor a comment, without white space around it. */
    private static String firstLine(String text) {
        return text.lines()
                .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
    }
}
