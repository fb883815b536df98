package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.source.SourceText;
import org.junit.jupiter.api.Test;

/** What is written once is wrong once, however many rules use it. */
class SharedTextTest {
    @Test
    void tellsOnceWhatAnAliasRepeats() {
        assertThat(findings("""
                rules:
                - &rule
                  seriesQuery: 'http_requests_total{pod!="",namespace!=""}'
                  resources: {overrides: {pod: {resource: pod}, namespace: {resource: namespace}}}
                  metricsQuery: 'sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)'
                externalRules:
                - *rule
                - *rule
                """)).containsOnlyOnce("PA601").containsOnlyOnce("external metrics have no objects");
    }

    @Test
    void tellsOnceWhatCompilingFindsInAnAlias() {
        assertThat(findings("""
                rules:
                - seriesQuery: 'a_total{pod!="",namespace!=""}'
                  resources: &mapping {overrides: {pod: {resource: pod}, pods: {resource: pod}, namespace: {resource: namespace}}}
                  metricsQuery: 'sum(rate(<<.Series>>{<<.LabelMatchers>>}[5m])) by (<<.GroupBy>>)'
                - seriesQuery: 'b_total{pod!="",namespace!=""}'
                  resources: *mapping
                  metricsQuery: 'sum(rate(<<.Series>>{<<.LabelMatchers>>}[5m])) by (<<.GroupBy>>)'
                """)).containsOnlyOnce("PA304");
    }

    private static String findings(String yaml) {
        StringBuilder text = new StringBuilder();
        Linter.standard()
                .lint(SourceText.of("adapter.yaml", yaml))
                .findings()
                .forEach(finding -> text.append(finding.code().id())
                        .append(' ')
                        .append(finding.message())
                        .append('\n'));
        return text.toString();
    }
}
