package io.leadline.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadline.association.ResourceScope;
import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.Validated;
import io.leadline.golang.GoText;
import io.leadline.k8s.ApiGroup;
import io.leadline.k8s.ApiResource;
import io.leadline.k8s.ApiResources;
import io.leadline.k8s.ApiVersion;
import io.leadline.source.SourceText;
import io.leadline.vectors.Conformance;
import io.leadline.vectors.Vectors;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is called CRASH is what the real program ends with, and the reverse. */
class CrashConformanceTest {
    private final Linter linter = Linter.with(
            LintOptions.builder().resources(resources()).strictResources(true).build());

    @Test
    void callsThatACrashWhichTheLoaderRejects() {
        Conformance.of("adapter", "config")
                .verify(row -> difference(
                        row,
                        row.path("expect").path("ok").asBoolean(),
                        // The loader is asked alone: that a rule does not compile is another question.
                        crashes(row).stream()
                                .filter(finding -> finding.code().id().compareTo("PA2") < 0)
                                .toList()));
    }

    @Test
    void callsThatACrashWhichTheCompilerRejects() {
        Conformance.of("adapter", "rules").verify(row -> difference(row, compiles(row.path("expect")), crashes(row)));
    }

    private static boolean compiles(JsonNode expected) {
        return !expected.has("setupError")
                && !expected.has("rulesError")
                && !expected.has("externalRulesError")
                && expected.path("resourceRules").path("ok").asBoolean(true);
    }

    private List<Finding> crashes(JsonNode row) {
        byte[] bytes = row.has("yamlBase64")
                ? Base64.getDecoder().decode(row.path("yamlBase64").asText())
                : GoText.toBytes(row.path("yaml").asText());
        String name = row.path("id").asText();
        Validated<SourceText> text = InputFile.read(name, new ByteArrayInputStream(bytes), ReadLimits.defaults());
        LintResult result = text.hasErrors() ? linter.lint(name, text) : linter.lintBare(text.orThrow());
        return result.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(CrashConformanceTest::stopsTheAdapter)
                .toList();
    }

    /**
     * A template of another tool that is no YAML is not what the adapter gets; as it stands, the adapter rejects it.
     */
    private static boolean stopsTheAdapter(Finding finding) {
        return finding.impact().equals(Optional.of(Impact.CRASH))
                || finding.code().id().equals("PA010");
    }

    private static Optional<String> difference(JsonNode row, boolean starts, List<Finding> crashes) {
        if (starts != crashes.isEmpty()) {
            return Optional.of(
                    (starts ? "accepted, but " : "rejected, but nothing said: " + row.path("expect")) + crashes);
        }
        return Optional.empty();
    }

    private static ApiResources resources() {
        List<JsonNode> rows = new ArrayList<>();
        Vectors.json(Vectors.textOrCopy("adapter/resources.json").orElse("{}"))
                .path("resources")
                .forEach(rows::add);
        rows.sort(Comparator.comparingInt(row -> row.path("order").asInt()));
        return ApiResources.of(rows.stream().map(CrashConformanceTest::group).toList());
    }

    private static ApiGroup group(JsonNode row) {
        String version = row.path("version").asText();
        boolean namespaced = row.path("scope").asText().equals("Namespaced");
        ApiResource resource = new ApiResource(
                row.path("plural").asText(),
                row.path("singular").asText(),
                row.path("kind").asText(),
                namespaced ? ResourceScope.NAMESPACED : ResourceScope.CLUSTER);
        return new ApiGroup(
                row.path("group").asText(),
                row.path("preferred").asBoolean() ? Optional.of(version) : Optional.empty(),
                List.of(new ApiVersion(version, List.of(resource))));
    }
}
