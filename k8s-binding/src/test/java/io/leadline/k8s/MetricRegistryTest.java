package io.leadline.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.ResourceMapping;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.RuleTrace;
import io.leadline.discovery.SeriesGroup;
import io.leadline.promql.Labels;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryFailure;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricRegistryTest {
    private static final String QUERY = "sum(rate(<<.Series>>{<<.LabelMatchers>>}[2m])) by (<<.GroupBy>>)";

    @Test
    void rendersTheQueryOfAMetricThatWasDiscovered() {
        MetricRegistry registry = MetricRegistry.discover(
                rules(rule("http_requests_total")),
                List.of(Labels.of("__name__", "http_requests_total", "namespace", "shop", "pod", "web-0")));

        assertThat(registry.customMetrics())
                .extracting(CustomMetric::id)
                .containsExactly("namespaces/http_requests_total", "pods/http_requests_total(namespaced)");
        MetricRequest request = MetricRequest.of("pod", "http_requests_total")
                .inNamespace("shop")
                .named("web-0", "web-1");
        assertThat(registry.query(request).orThrow().promql())
                .isEqualTo("sum(rate(http_requests_total{namespace=\"shop\",pod=~\"web-0|web-1\"}[2m])) by (pod)");
    }

    @Test
    void saysAtWhichStepARequestFails() {
        MetricRegistry registry = MetricRegistry.discover(rules(rule("up")), List.<Labels>of());

        assertThat(kind(registry, MetricRequest.of("pods", "up"))).isEqualTo(QueryFailure.Kind.NO_NAMES);
        assertThat(kind(registry, MetricRequest.of("unicorns", "up").named("a")))
                .isEqualTo(QueryFailure.Kind.NORMALIZE);
        assertThat(kind(registry, MetricRequest.of("pods", "up").named("a")))
                .isEqualTo(QueryFailure.Kind.NOT_REGISTERED);
    }

    @Test
    void countsInTheFunnelWhereSeriesAreLost() {
        DiscoveryRule rule = DiscoveryRule.discovering("{__name__=~\"http_.*\"}")
                .associatedBy(ResourceMapping.byTemplate("<<.Resource>>"))
                .named("^http_(.*)_total$", "$1")
                .queriedBy(QUERY);
        MetricRegistry registry = MetricRegistry.discover(
                rules(rule),
                List.of(
                        Labels.of("__name__", "http_a_total", "pod", "p"),
                        Labels.of("__name__", "http_a_total", "colour", "red"),
                        Labels.of("__name__", "http_b", "pod", "p"),
                        Labels.of("__name__", "up", "pod", "p")));

        RuleTrace trace = registry.trace().custom().get(0);
        assertThat(List.of(trace.selected(), trace.passed(), trace.named(), trace.associated()))
                .containsExactly(3L, 2L, 2L, 1L);
        assertThat(trace.groups())
                .extracting(SeriesGroup::step)
                .containsExactly(
                        SeriesGroup.Step.EXPOSED, SeriesGroup.Step.UNASSOCIATED, SeriesGroup.Step.FILTERED_OUT);
    }

    @Test
    void lastSeriesOfTheLastRuleWinsWhateverTheOrderOfTheSnapshot() {
        DiscoveryRule first = named("first_a|first_b");
        DiscoveryRule second = named("second");
        MetricRegistry registry = MetricRegistry.discover(
                rules(first, second),
                Stream.of("second", "first_b", "first_a", "first_b")
                        .map(name -> Labels.of("__name__", name, "pod", "p")));
        MetricRegistry withoutSecond = MetricRegistry.discover(
                rules(first, second),
                Stream.of("first_b", "first_a").map(name -> Labels.of("__name__", name, "pod", "p")));

        assertThat(registry.customMetrics()).extracting(CustomMetric::series).containsExactly("second");
        assertThat(withoutSecond.customMetrics())
                .extracting(CustomMetric::series)
                .containsExactly("first_a");
    }

    @Test
    void oneBadSelectorKeepsItsSectionEmpty() {
        Validated<AdapterRules> rules = compile(rule("up"), rule("up{"));
        MetricRegistry registry =
                MetricRegistry.discover(rules.value().orElseThrow(), List.of(Labels.of("__name__", "up", "pod", "p")));

        assertThat(rules.diagnostics()).extracting(Diagnostic::code).containsExactly(Code.PA201);
        assertThat(registry.customMetrics()).isEmpty();
        assertThat(registry.customError().orElse("")).startsWith("unable to update list of all metrics: ");
    }

    @Test
    void asksOnceForEachDistinctSelector() {
        List<String> asked = new ArrayList<>();
        MetricRegistry registry = MetricRegistry.discover(rules(rule("up"), rule("up"), rule("up ")), (text, to) -> {
            asked.add(text);
            to.accept(Labels.of("__name__", "up", "pod", "p"));
            return Optional.empty();
        });

        assertThat(asked).containsExactly("up", "up ");
        assertThat(registry.customMetrics()).hasSize(1);
    }

    /** A million series of a thousand names: what is kept is a group for each name and set of label names. */
    @Test
    void keepsNoSeries() {
        int count = 1_000_000;
        WeakReference<?>[] some = new WeakReference<?>[10];
        Stream<Labels> series = IntStream.range(0, count).mapToObj(i -> {
            Labels labels = Labels.of(
                    "__name__", "metric_" + i % 1000 + "_total", "namespace", "ns-" + i % 7, "pod", "pod-" + i);
            if (i % (count / some.length) == 0) {
                some[i / (count / some.length)] = new WeakReference<>(labels);
            }
            return labels;
        });
        MetricRegistry registry = MetricRegistry.discover(rules(rule("{__name__=~\"metric_.*\",pod!=\"\"}")), series);
        System.gc();

        assertThat(registry.customMetrics()).hasSize(2000);
        assertThat(registry.trace().series()).isEqualTo(count);
        assertThat(registry.trace().custom().get(0).groups()).hasSize(1000);
        assertThat(some).allSatisfy(reference -> assertThat(reference.get()).isNull());
    }

    @Test
    void rendersTheSameFromManyThreads() {
        MetricRegistry registry = MetricRegistry.discover(
                rules(rule("up")), List.of(Labels.of("__name__", "up", "namespace", "n", "pod", "p")));
        MetricRequest request = MetricRequest.of("pods", "up").inNamespace("n").named("p");

        assertThat(IntStream.range(0, 5000)
                        .parallel()
                        .mapToObj(i -> registry.query(request).orThrow().promql())
                        .distinct())
                .containsExactly("sum(rate(up{namespace=\"n\",pod=\"p\"}[2m])) by (pod)");
    }

    private static QueryFailure.Kind kind(MetricRegistry registry, MetricRequest request) {
        return registry.query(request).failure().orElseThrow().kind();
    }

    private static DiscoveryRule named(String names) {
        return DiscoveryRule.discovering("{__name__=~\"" + names + "\"}")
                .associatedBy(ResourceMapping.byTemplate("<<.Resource>>"))
                .named(".*", "same")
                .queriedBy(QUERY);
    }

    private static DiscoveryRule rule(String seriesQuery) {
        return DiscoveryRule.builder()
                .seriesQuery(seriesQuery)
                .resources(ResourceMapping.byTemplate("<<.Resource>>"))
                .metricsQuery(QUERY)
                .build();
    }

    private static AdapterRules rules(DiscoveryRule... rules) {
        return compile(rules).orThrow();
    }

    private static Validated<AdapterRules> compile(DiscoveryRule... rules) {
        AdapterConfig config = AdapterConfig.builder().addRules(rules).build();
        return RuleCompiler.compile(config, ApiResources.builtIn());
    }
}
