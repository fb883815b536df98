package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.k8s.ChartDefaults;
import io.leadline.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chart's default rules stand before those of the user, and are judged when it is asked for. */
class ChartDefaultsTest {
    private static final String VALUES = """
            rules:
              custom:
              - seriesQuery: 'jobs_done{namespace!="",pod!=""}'
                resources: {template: <<.Resource>>}
                name: {as: jobs_done}
                metricsQuery: sum(<<.Series>>{<<.LabelMatchers>>}) by (<<.GroupBy>>)
            """;

    @Test
    void countForWhatIsFoundInTheRulesOfTheUser() {
        assertThat(lint(LintOptions.defaults(), VALUES)).containsExactly("values.yaml PA901 /rules/6/name/as");
        assertThat(lint(LintOptions.defaults(), VALUES.replace("rules:", "rules:\n  default: false")))
                .isEmpty();
    }

    @Test
    void areJudgedIfThatIsAskedFor() {
        LintOptions options = LintOptions.builder().chartDefaults(true).build();

        assertThat(lint(options, VALUES))
                .contains("values.yaml PA901 /rules/6/name/as")
                .anyMatch(finding -> finding.startsWith(ChartDefaults.source().name()));
    }

    @Test
    void leaveThePointersOfTheConfigurationThatTheChartMakes() {
        assertThat(lint(LintOptions.defaults(), VALUES + "    metricQuery: up\n"))
                .contains("values.yaml PA102 /rules/6/metricQuery");
    }

    private static List<String> lint(LintOptions options, String text) {
        return Linter.with(options).lint(SourceText.of("values.yaml", text)).stream()
                .map(finding ->
                        finding.span().orElseThrow().source().name() + " " + finding.code() + " " + finding.pointer())
                .toList();
    }
}
