package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.source.SourceText;
import org.junit.jupiter.api.Test;

class SeveralConfigurationsTest {
    private static final String STREAM = """
            kind: ConfigMap
            metadata: {name: one}
            data:
              config.yaml: |
                rules:
                - seriesQuery: 5
                  metricsqery: x
            ---
            kind: ConfigMap
            metadata: {name: two}
            data:
              config.yaml: |
                rules:
                - seriesQuery: up
                  name: {matches: '(', as: a}
                - seriesQuery: up
                  name: {matches: '(', as: a}
            """;

    @Test
    void judgesEachByItself() {
        LintResult result = Linter.standard().lint(SourceText.of("stream.yaml", STREAM));

        assertThat(result.files()).hasSize(2);
        assertThat(result.stream())
                .extracting(finding ->
                        finding.span().orElseThrow().position() + " " + finding.code() + " " + finding.pointer())
                .contains("7:7 PA102 /rules/0/metricsqery", "15:23 PA202 /rules/0/name/matches")
                .contains("17:23 PA202 /rules/1/name/matches");
    }

    @Test
    void givesEachFindingOfAFileAFingerprintOfItsOwn() {
        LintResult result = Linter.standard().lint(SourceText.of("stream.yaml", STREAM + "---\n" + STREAM));

        assertThat(result.files()).hasSize(4);
        assertThat(result.stream()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    }
}
