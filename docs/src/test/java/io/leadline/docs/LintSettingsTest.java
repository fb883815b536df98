package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.lint.Catalogue;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.lint.files.LintInput;
import io.leadline.lint.files.LintOutcome;
import io.leadline.lint.files.ManyInputs;
import io.leadline.lint.settings.Choices;
import io.leadline.lint.settings.ProjectSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintSettingsTest {
    private static final String CONFIG = """
            rules:
            # leadline: disable-rule=PA203 -- the label holds the pattern itself
            - seriesQuery: 'http_requests_total{namespace!="",pod!="",job!="^batch-.*"}'
              resources: {template: "<<.Resource>>"}
              name: {matches: "^(.*)_total$", as: "${1}_per_second"}
              metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void lintsAFolderUnderItsSettings() throws IOException {
        Files.writeString(folder.resolve(".leadline.yaml"), "scrapeInterval: 30s\n");
        Files.writeString(folder.resolve("adapter.yaml"), CONFIG);
        List<LintResult> results = new ArrayList<>();
        // region many
        ProjectSettings settings = ProjectSettings.of(Catalogue.standard(), Choices.none());
        try (Stream<LintOutcome> outcomes = ManyInputs.lint(List.of(new LintInput.At(folder)), settings)) {
            outcomes.forEach(outcome -> {
                if (outcome instanceof LintOutcome.Linted linted) {
                    results.add(linted.result());
                }
            });
        }
        settings.problems().forEach(problem -> System.err.println(problem.message()));
        // endregion
        assertThat(settings.problems()).isEmpty();
        assertThat(results).hasSize(1);
        assertThat(results.get(0).suppressed()).isEqualTo(1);
    }

    @Test
    void givesOptionsForAPath() throws IOException {
        Path file = Files.writeString(folder.resolve("adapter.yaml"), CONFIG);
        // region options
        LintOptions options = ProjectSettings.of(Catalogue.standard(), Choices.none())
                .forFile(file)
                .options();
        LintResult result = Linter.with(options).lint(file);
        // endregion
        assertThat(result.stream()).isEmpty();
        assertThat(result.findings())
                .extracting(finding -> finding.suppressed().orElse(""))
                .containsExactly("the label holds the pattern itself");
    }
}
