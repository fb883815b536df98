package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another tool fills in is not judged, and nothing that follows from it; everything else is. */
class UnrenderedTextTest {
    private static final String QUERY =
            "metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[5m])) by (<<.GroupBy>>)";

    @Test
    void saysNothingAboutAValueThatIsFilledIn() {
        assertThat(lint("""
                rules:
                - seriesQuery: '{{ selector }}'
                  resources: {overrides: {pod: {resource: pod}, namespace: {resource: namespace}}}
                  metricsQuery: sum(rate(<<.Series>>{<<.LabelMatchers>>}[{{ window }}]))
                """)).containsExactly("2:16 PA010");
    }

    @Test
    void saysNothingAboutWhatFollowsFromIt() {
        assertThat(lint("""
                rules:
                - seriesQuery: 'http_requests_total{pod!="",namespace!=""}'
                  resources: {overrides: {pod: {resource: pod}, namespace: {resource: namespace}}}
                  name: {matches: '^${PREFIX}_(.*)$', as: 'shop_${1}'}
                  QUERY
                - seriesQuery: 'http_requests_total{pod!="",namespace!=""}'
                  resources: {overrides: {pod: {resource: pod}, namespace: {resource: namespace}}}
                  name: {as: 'shop_requests_$${1}'}
                  QUERY
                """.replace("QUERY", QUERY))).containsExactly("4:19 PA010", "8:14 PA010");
    }

    @Test
    void judgesTheRestOfTheRule() {
        assertThat(lint("""
                rules:
                - seriesQuery: 'http_requests_total{cluster="${CLUSTER}",pod!=""}'
                  resources: {overrides: {pod: {resource: nonsense}}}
                  name: {matches: '(', as: 'x'}
                  QUERY
                - seriesQuery: up
                  resources: {{ resources }}
                  metricQuery: up
                """.replace("QUERY", QUERY)))
                .containsExactly("2:16 PA010", "3:43 PA302", "4:19 PA202", "7:14 PA010", "8:3 PA102");
    }

    @Test
    void judgesWhatIsLeftOfATemplate() {
        assertThat(lint("""
                rules:
                {{- range .Values.queues }}
                - seriesQuery: {{ .series }}
                  resources: {template: '<<.Resource>>'}
                  name: {matches: '(', as: 'x'}
                  QUERY
                {{- end }}
                """.replace("QUERY", QUERY))).containsExactly("2:1 PA010", "5:19 PA202");
    }

    private static List<String> lint(String text) {
        return Linter.standard().lint(SourceText.of("file.yaml", text)).stream()
                .map(finding -> finding.span().orElseThrow().position() + " " + finding.code())
                .toList();
    }
}
