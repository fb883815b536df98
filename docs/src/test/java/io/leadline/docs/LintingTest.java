package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.diagnostic.Severity;
import io.leadline.golang.PrometheusDuration;
import io.leadline.lint.Check;
import io.leadline.lint.Finding;
import io.leadline.lint.Level;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintResult;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintingTest {
    private static final Path FILE = Path.of("examples/flawed/adapter.yaml");

    @Test
    void lintsAFile() {
        Path file = FILE;
        List<String> lines = new ArrayList<>();
        // region lint
        LintResult result = Linter.standard().lint(file);
        result.stream()
                .forEach(finding ->
                        lines.add(finding.pointer() + " " + finding.code().title()));
        boolean isBroken = result.count(Severity.ERROR) > 0;
        // endregion
        assertThat(lines)
                .containsExactly("/rules/0/name/as name-expands-to-empty", "/rules/1/metricsQuery lost-resource-label");
        assertThat(isBroken).isTrue();
    }

    @Test
    void takesOptions() {
        SourceText source = SourceText.of("adapter.yaml", """
                rules:
                - seriesQuery: 'http_requests_total{namespace!="",pod!=""}'
                  resources: {template: <<.Resource>>}
                  name: {matches: http_.*}
                  metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[1m])) by (<<.GroupBy>>)
                """);
        // region options
        Linter linter = Linter.with(LintOptions.builder()
                .scrapeInterval(PrometheusDuration.parse("1m").orThrow())
                .putLevels("unanchored-pattern", Level.OFF)
                .putLevels("PA602", Level.WARNING)
                .build());
        LintResult result = linter.lint(source);
        // endregion
        assertThat(result.findings())
                .extracting(finding -> finding.severity() + " " + finding.code())
                .containsExactly("WARNING PA602");
    }

    @Test
    void knowsItsChecks() {
        List<String> off = new ArrayList<>();
        // region catalogue
        for (Check check : Linter.standard().catalogue().checks()) {
            if (!check.isOnByDefault()) {
                off.add(check.code() + " " + check.code().title());
            }
        }
        // endregion
        assertThat(off).doesNotContain("PA401 name-expands-to-empty");
    }

    @Test
    void readsWellInAssertions() {
        // region assert
        LintResult result = Linter.standard().lint(FILE);

        assertThat(result.stream())
                .extracting(finding -> finding.code().id(), Finding::pointer)
                .containsExactly(tuple("PA401", "/rules/0/name/as"), tuple("PA503", "/rules/1/metricsQuery"));
        assertThat(result.worst()).contains(Severity.ERROR);
        // endregion
        assertThat(result).hasToString("""
                examples/flawed/adapter.yaml: 2 findings
                  examples/flawed/adapter.yaml:10:10: error[PA401] metric name is empty for every series
                  examples/flawed/adapter.yaml:17:17: error[PA503] the result has no label `pod` or `namespace`, so no value is found for `pods` and `namespaces`""");
    }
}
