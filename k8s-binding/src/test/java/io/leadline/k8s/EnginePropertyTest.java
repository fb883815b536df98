package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.ResourceMapping;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.ExternalMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoResult;
import io.leadline.promql.Labels;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.LabelSelector;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryResult;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import io.leadline.value.CustomMetricValues;
import io.leadline.value.ExternalMetricValues;
import io.leadline.value.InstantQueries;
import io.leadline.value.PrometheusAnswer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the rules, the series, the requests and the server say, the engine answers with values or errors. */
class EnginePropertyTest {
    private static final ApiResources RESOURCES = ApiResources.builtIn();

    private static final String[] TEMPLATE_PARTS = {
        "<<.Series>>",
        "<<.LabelMatchers>>",
        "<<.GroupBy>>",
        "<<.Resource>>",
        "<<.Group>>",
        "<<range $k, $v := .LabelValuesByName>>",
        "<<range .GroupBySlice>>",
        "<<if .GroupBy>>",
        "<<index .LabelValuesByName \"pod\">>",
        "<<index .GroupBySlice 9>>",
        "<<slice .Series 1 99>>",
        "<<printf \"%*d%[3]v\" .Series>>",
        "<<end>>",
        "<<else>>",
        "<<$k>>",
        "<<break>>",
        "<<",
        ">>",
        "sum(rate(up{",
        "}[5m]))",
        "a",
        "\\",
        "\"",
        "\n"
    };
    private static final String[] SERIES_PARTS = {
        "up", "http_total", "{", "}", "pod", "=~", "!=", "\"\"", "\".+\"", "__name__", "\"", ",", "[", "(?i)"
    };
    private static final String[] NAME_PARTS = {
        "(.*)", "_total", "^", "$", "$1", "${x}", "${1}", "(?P<x>", ")", "[", "a{1001}", "\\", "up", "|"
    };
    private static final String[] RESOURCES_OF_LABELS = {"pod", "namespaces", "deployment", "unicorn", "", "POD", "a.b"
    };
    private static final String[] ANSWER_PARTS = {
        "{\"resultType\":\"vector\",\"result\":[",
        "{\"result\":[",
        "],\"resultType\":\"vector\"}",
        "{\"resultType\":\"scalar\",\"result\":",
        "{\"resultType\":\"matrix\",\"result\":[",
        "{\"metric\":{\"pod\":\"a\"},\"value\":[1700000000.5,\"1.5\"]}",
        "{\"metric\":{\"pod\":1},\"value\":[{},[]],\"histogram\":[1,{\"count\":2}]}",
        "[1e999,\"1e999\"]",
        "[-9223372036854775808.999,\"-Inf\"]",
        "{\"metric\":null,\"value\":null,\"histogram\":null}",
        "null",
        "]",
        "}",
        "]}",
        ","
    };

    @Provide
    Arbitrary<AdapterConfig> configs() {
        return Combinators.combine(rules(), rules())
                .as((custom, external) -> AdapterConfig.builder()
                        .addAllRules(custom)
                        .addAllExternalRules(external)
                        .build());
    }

    private static Arbitrary<List<DiscoveryRule>> rules() {
        Arbitrary<String> labelTemplate = Arbitraries.oneOf(
                Arbitraries.of("", "<<.Resource>>", "kube_<<.Group>>_<<.Resource>>"), mix(TEMPLATE_PARTS));
        Arbitrary<ResourceMapping> mapping = Combinators.combine(
                        labelTemplate, Arbitraries.of("pod", "ns", "é"), Arbitraries.of(RESOURCES_OF_LABELS))
                .as((template, label, resource) -> ResourceMapping.builder()
                        .template(template)
                        .override(label, resource)
                        .build());
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of("up", "{__name__=~\".+\"}"), mix(SERIES_PARTS)),
                        mapping,
                        mix(NAME_PARTS),
                        mix(NAME_PARTS),
                        mix(TEMPLATE_PARTS))
                .as((series, resources, matches, as, query) -> DiscoveryRule.discovering(series)
                        .associatedBy(resources)
                        .named(matches, as)
                        .queriedBy(query))
                .list()
                .ofMaxSize(2);
    }

    @Provide
    Arbitrary<List<Labels>> series() {
        Arbitrary<String> values = Arbitraries.oneOf(Arbitraries.of("up", "http_total", ""), text());
        return Arbitraries.maps(Arbitraries.of("__name__", "pod", "ns", "namespace", "kube__pod", "é"), values)
                .map(Labels::of)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<MetricRequest> requests() {
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of("pods", "namespaces", "deployments.apps"), text()),
                        text(),
                        text(),
                        text().list().ofMaxSize(3))
                .as((resource, metric, namespace, names) -> MetricRequest.of(resource, metric)
                        .inNamespace(namespace)
                        .named(names.toArray(String[]::new)));
    }

    @Provide
    Arbitrary<String> answers() {
        return mix(ANSWER_PARTS);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().ofMaxLength(4);
    }

    private static Arbitrary<String> mix(String... parts) {
        return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(parts)), Tuple.of(1, text()))
                .list()
                .ofMaxSize(6)
                .map(list -> String.join("", list));
    }

    @Property(tries = 300)
    void everyRequestIsAnsweredWithAQueryOrAFailure(
            @ForAll("configs") AdapterConfig config,
            @ForAll("series") List<Labels> series,
            @ForAll("requests") MetricRequest request) {
        MetricRegistry registry = MetricRegistry.discover(rules(config), series);

        assertEither(registry.query(request));
        for (CustomMetric metric : registry.customMetrics()) {
            assertEither(registry.query(MetricRequest.of(metric.resource().toString(), metric.name())
                    .inNamespace(request.namespace())
                    .named("a")));
        }
        for (ExternalMetric metric : registry.externalMetrics()) {
            assertEither(registry.query(external(metric.name(), request.namespace())));
        }
    }

    @Property(tries = 300)
    void everyAnswerOfTheServerIsReadOrAnError(
            @ForAll("answers") String answer, @ForAll("requests") MetricRequest request) {
        DiscoveryRule rule = DiscoveryRule.builder()
                .seriesQuery("up")
                .resources(ResourceMapping.byTemplate("<<.Resource>>"))
                .metricsQuery("up")
                .build();
        AdapterConfig config =
                AdapterConfig.builder().addRules(rule).addExternalRules(rule).build();
        MetricRegistry registry = MetricRegistry.discover(
                rules(config), List.of(Labels.of(Map.of("__name__", "up", "pod", "a", "namespace", "n"))));
        InstantQueries server = promql -> PrometheusAnswer.parse(answer);

        assertThat(CustomMetricValues.of(registry, server)
                        .byName(MetricRequest.of("pods", "up").inNamespace("n").named("a")))
                .isNotNull();
        assertThat(CustomMetricValues.of(registry, server)
                        .bySelector(
                                request,
                                LabelSelector.everything(),
                                (resource, namespace, selector) -> GoResult.of(List.of("a"))))
                .isNotNull();
        assertThat(ExternalMetricValues.of(registry, server).get(external("up", "n")))
                .isNotNull();
    }

    @Property(tries = 100)
    void manyThreadsRenderTheSame(@ForAll("configs") AdapterConfig config, @ForAll("series") List<Labels> series) {
        MetricRegistry registry = MetricRegistry.discover(rules(config), series);
        for (CustomMetric metric : registry.customMetrics()) {
            MetricRequest request = MetricRequest.of(metric.resource().toString(), metric.name())
                    .inNamespace("n")
                    .named("a", "b");

            assertThat(IntStream.range(0, 16)
                            .parallel()
                            .mapToObj(i -> text(registry.query(request)))
                            .distinct())
                    .hasSize(1);
        }
    }

    private static AdapterRules rules(AdapterConfig config) {
        return RuleCompiler.compile(config, RESOURCES).value().orElseThrow();
    }

    private static ExternalMetricRequest external(String metric, String namespace) {
        return new ExternalMetricRequest(metric, namespace, LabelSelector.everything());
    }

    private static String text(QueryResult result) {
        return result.query().map(query -> query.promql()).orElse("")
                + result.failure().map(failure -> failure.error()).orElse("");
    }

    private static void assertEither(QueryResult result) {
        assertThat(result.query().isPresent()).isNotEqualTo(result.failure().isPresent());
    }
}
