package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.yaml.ConfigReader;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.DiagnosticRenderer;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.SeriesGroup;
import io.leadline.discovery.SeriesReader;
import io.leadline.golang.GoText;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever a text with series says, discovery straight from the text finds what it finds in the series it stands for.
 */
class StreamedDiscoveryPropertyTest {
    private static final AdapterRules RULES = RuleCompiler.compile(
                    ConfigReader.read(SourceText.of("config.yaml", """
                            rules:
                            - seriesQuery: '{__name__=~"a.*",namespace!=""}'
                              resources: {template: <<.Resource>>}
                              name: {as: first_$0}
                              metricsQuery: q
                            - seriesQuery: '{pod=~"x+|",node!~"y"}'
                              seriesFilters: [{isNot: ^b}]
                              resources: {overrides: {namespace: {resource: namespace}, pod: {resource: pod}}}
                              metricsQuery: q
                            - seriesQuery: '{pod=~"x+|",node!~"y"}'
                              resources: {template: <<.Resource>>}
                              metricsQuery: q
                            externalRules:
                            - seriesQuery: '{__name__=~".*",pod="x"}'
                              name: {matches: ^(.*)b}
                              metricsQuery: q
                            """)).orThrow(), ApiResources.builtIn())
            .orThrow();

    private static SeriesReader reader(String text) {
        return SeriesReader.of("s", new ByteArrayInputStream(GoText.toBytes(text)));
    }

    @Property
    void discoversTheSameInTheTextAsInTheSeries(@ForAll("answers") String text) {
        SeriesReader whole = reader(text);
        MetricRegistry fromSeries = MetricRegistry.discover(RULES, whole.stream());
        SeriesReader streamed = reader(text);
        MetricRegistry fromText = MetricRegistry.discover(RULES, streamed);

        assertThat(found(fromText)).isEqualTo(found(fromSeries));
        assertThat(streamed.count()).isEqualTo(whole.count());
        assertThat(streamed.diagnostics())
                .extracting(DiagnosticRenderer::compact)
                .isEqualTo(whole.diagnostics().stream()
                        .map(DiagnosticRenderer::compact)
                        .toList());
    }

    @Property
    void discoversTheSameInAnswersAsTextAsInTheirSeries(@ForAll("answers") String text) {
        MetricRegistry fromSeries = MetricRegistry.discover(RULES, (selector, receiver) -> {
            reader(text).forEachRemaining(receiver);
            return Optional.empty();
        });
        List<Diagnostic> problems = new ArrayList<>();
        MetricRegistry fromText = MetricRegistry.discover(RULES, (selector, receiver) -> {
            SeriesReader answer = reader(text);
            receiver.acceptAll(answer);
            problems.addAll(answer.diagnostics());
            return Optional.empty();
        });

        assertThat(found(fromText)).isEqualTo(found(fromSeries));
        SeriesReader whole = reader(text);
        whole.forEachRemaining(series -> {});
        // Three distinct selectors are asked for.
        assertThat(problems).hasSize(3 * whole.diagnostics().size());
    }

    private static List<Object> found(MetricRegistry registry) {
        List<Object> all = new ArrayList<>();
        all.addAll(registry.customMetrics());
        all.addAll(registry.externalMetrics());
        Stream.concat(registry.trace().custom().stream(), registry.trace().external().stream())
                .forEach(trace -> {
                    for (SeriesGroup group : trace.groups()) {
                        all.add(List.of(group.series(), group.labels(), group.count(), group.step()));
                    }
                });
        return all;
    }

    @Provide
    static Arbitrary<String> answers() {
        Arbitrary<String> names = Arbitraries.of("__name__", "namespace", "pod", "node", "job", "A", "é", "status")
                .map(name -> "\"" + name + "\"");
        Arbitrary<String> values = Arbitraries.of(
                        "a",
                        "ab",
                        "b",
                        "x",
                        "xx",
                        "y",
                        "",
                        "é",
                        "\\u0061b",
                        "\\ud800",
                        "\uDCFF",
                        "\\\"",
                        "c".repeat(400))
                .map(value -> "\"" + value + "\"");
        Arbitrary<String> labels = Arbitraries.frequencyOf(
                Tuple.of(20, Combinators.combine(names, values).as((name, value) -> name + ":" + value)),
                Tuple.of(1, names.map(name -> name + ":{\"deep\":[1,\"\\\\\"]}")));
        Arbitrary<String> series = labels.list().ofMaxSize(7).map(list -> "{" + String.join(",", list) + "}");
        Arbitrary<String> lists = series.list().ofMaxSize(30).map(list -> String.join(",", list));
        return Arbitraries.oneOf(
                lists.map(list -> "{\"status\":\"success\",\"data\":[" + list + "]}"),
                lists.map(list -> "[" + list + "]"),
                lists.map(list -> "[" + list),
                series.list().ofMaxSize(10).map(list -> String.join("\n", list)),
                series.map(metric -> "{\"data\":{\"result\":[{\"metric\":" + metric + ",\"value\":[1,\"2\"]}]}}"));
    }
}
