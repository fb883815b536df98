package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.AdapterConfig;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.diagnostic.Severity;
import io.leadline.discovery.MetricRegistry;
import io.leadline.promql.Labels;
import io.leadline.query.CheckedQuery;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.MetricRequest;
import io.leadline.query.RenderedQuery;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.Located;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.vectors.Golden;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedQueryTest {
    private static final Labels SERIES = Labels.of("__name__", "queue_length", "namespace", "shop", "pod", "web-0");

    private static String config(String section, String metricsQuery) {
        return section + ":\n- seriesQuery: queue_length\n  resources: {template: <<.Resource>>}\n  metricsQuery: "
                + metricsQuery + "\n";
    }

    private static RenderedQuery custom(String metricsQuery) {
        return custom(SourceText.of("adapter.yaml", config("rules", metricsQuery)));
    }

    private static RenderedQuery custom(SourceText file) {
        MetricRequest request =
                MetricRequest.of("pods", "queue_length").inNamespace("shop").named("web-0", "web-1");
        return registry(file).query(request).orThrow();
    }

    private static RenderedQuery external(String metricsQuery) {
        SourceText file = SourceText.of(
                "adapter.yaml", config("externalRules", metricsQuery).replace("}\n", ", namespaced: false}\n"));
        return registry(file)
                .query(ExternalMetricRequest.of("queue_length").inNamespace("shop"))
                .orThrow();
    }

    private static MetricRegistry registry(SourceText file) {
        AdapterConfig config = ConfigFileReader.read(file).orThrow().config();
        return MetricRegistry.discover(
                RuleCompiler.compile(config, ApiResources.builtIn()).orThrow(), List.of(SERIES));
    }

    private static Optional<Diagnostic> problem(RenderedQuery query) {
        return CheckedQuery.of(query).problem("GET /apis/...");
    }

    private static void golden(String name, RenderedQuery query) {
        Golden.of("query", name)
                .verify(DiagnosticRenderer.plain().render(problem(query).orElseThrow()));
    }

    /** What each part of the query was written as in the file. */
    private static String written(RenderedQuery query, String part) {
        Located<String> located = query.located();
        int start = query.promql().indexOf(part);
        Span span = located.part(start, start + part.length()).orElseThrow().outermost();
        return span.position() + " " + span.text();
    }

    @Test
    void leadsFromTheQueryBackToTheFile() {
        RenderedQuery query =
                custom("\"sum(rate(<<.Series>>{<<.LabelMatchers>>,a=\\\"b\\\"}[2m])) by (<<.GroupBy>>)\"");

        assertThat(written(query, "rate")).isEqualTo("4:22 rate");
        assertThat(written(query, "queue")).isEqualTo("4:27 <<.Series>>");
        assertThat(written(query, "web-1")).isEqualTo("4:39 <<.LabelMatchers>>");
        assertThat(written(query, "\"b\"")).isEqualTo("4:60 \\\"b\\\"");
        assertThat(written(query, "(pod)")).isEqualTo("4:76 (<<.GroupBy>>)");
    }

    @Test
    void leadsThroughTheConfigMapAroundTheConfiguration() {
        String manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  config.yaml: |\n"
                + config("rules", ">-\n    sum(<<.Series>>\n    by (<<.GroupBy>>))")
                        .indent(4);

        golden("in-a-configmap", custom(SourceText.of("manifest.yaml", manifest)));
    }

    @Test
    void pointsAtTheActionWhoseValueIsAtFault() {
        golden("value-at-fault", custom("sum(<<.Series>>{pod=<<index .LabelValuesByName \"pod\">>})"));
    }

    @Test
    void saysWhichActionIsEmpty() {
        golden("empty-matchers", external("sum(<<.Series>>{<<.LabelMatchers>>,queue=\"a\"})"));
        golden("empty-grouping", external("sum by (<<.GroupBy>>,queue) (<<.Series>>)"));
    }

    @Test
    void pointsAtTheLastLineWhereTheQueryEndsTooEarly() {
        golden("unexpected-end", custom("|\n    sum by (<<.GroupBy>>) (\n      <<.Series>>\n"));
    }

    @Test
    void knowsTheDelimitersOfOtherTemplates() {
        golden("other-delimiters", custom("sum({{.Series}}{<<.LabelMatchers>>}) by (<<.GroupBy>>)"));
    }

    @Test
    void makesOneProblemOfAllErrors() {
        golden("several-errors", custom("rate(<<.Series>>) + abs(<<.Series>>[5m]) + nope(<<.GroupBy>>)"));
    }

    @Test
    void saysWhichTypeIsNotUsable() {
        golden("range-vector", custom("<<.Series>>{<<.LabelMatchers>>}[5m]"));
        golden("scalar", custom("scalar(<<.Series>>)"));
        assertThat(problem(external("scalar(<<.Series>>)"))).isEmpty();
        assertThat(problem(external("\"'a'\"")).orElseThrow().message())
                .isEqualTo("the rendered query gives a string where an instant vector or a scalar is needed");
    }

    @Test
    void warnsOfWhatNeedsASwitchOfTheServer() {
        Diagnostic problem =
                problem(custom("limitk(2, <<.Series>>{<<.LabelMatchers>>})")).orElseThrow();

        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.message()).startsWith("a default Prometheus rejects the rendered query: limitk");
    }

    @Test
    void isNoErrorIfTheQueryIsTooLargeToTell() {
        Diagnostic problem = problem(custom("'" + "abs(".repeat(600) + "up" + ")".repeat(600) + "'"))
                .orElseThrow();

        assertThat(problem.message()).startsWith("the rendered query is not checked: ");
        assertThat(problem.severity()).isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum(<<.Series>>{<<.LabelMatchers>>,}) by (<<.GroupBy>>)",
                "<<.Series>>{<<.LabelMatchers>>} # the rest is history",
                "vector(1)"
            })
    void hasNothingToSayOfGoodQueries(String metricsQuery) {
        assertThat(problem(custom("'" + metricsQuery + "'"))).isEmpty();
    }
}
