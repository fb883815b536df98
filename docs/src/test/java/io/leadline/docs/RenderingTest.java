package io.leadline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.k8s.ApiPath;
import io.leadline.k8s.ApiResources;
import io.leadline.k8s.AssumingMapper;
import io.leadline.k8s.CustomMetricPath;
import io.leadline.k8s.LabelSelectors;
import io.leadline.promql.Labels;
import io.leadline.promql.ValueType;
import io.leadline.query.CheckedQuery;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryFailure;
import io.leadline.query.RenderedQuery;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private final List<ValueType> types = new ArrayList<>();

    private static final AdapterConfig CONFIG = ConfigReader.read("""
            rules:
            - seriesQuery: '{__name__="seldon_model_infer_total",namespace!=""}'
              resources:
                overrides:
                  model: {group: mlops.seldon.io, resource: model}
                  namespace: {resource: namespace}
              name: {matches: seldon_model_infer_total, as: infer_rps}
              metricsQuery: sum by (<<.GroupBy>>) (rate(<<.Series>>{<<.LabelMatchers>>}[2m]))
            externalRules:
            - seriesQuery: queue_depth
              resources: {namespaced: false}
              metricsQuery: sum(<<.Series>>{<<.LabelMatchers>>})
            """).orThrow();

    private static MetricRegistry registry() {
        // region discover
        AdapterRules rules = RuleCompiler.compile(CONFIG, AssumingMapper.over(ApiResources.builtIn()))
                .orThrow();
        MetricRegistry registry = MetricRegistry.discover(
                rules,
                List.of(
                        Labels.of(
                                "__name__", "seldon_model_infer_total", "namespace", "seldon-mesh", "model", "irisa0"),
                        Labels.of("__name__", "queue_depth", "queue", "orders")));
        // endregion
        return registry;
    }

    @Test
    void listsWhatTheApiWouldList() {
        MetricRegistry registry = registry();
        List<String> names = new ArrayList<>();
        // region list
        for (CustomMetric metric : registry.customMetrics()) {
            names.add(metric.id());
        }
        // endregion
        assertThat(names).containsExactly("models.mlops.seldon.io/infer_rps(namespaced)", "namespaces/infer_rps");
    }

    @Test
    void rendersOneObjectAndSeveral() {
        MetricRegistry registry = registry();
        // region query
        MetricRequest models =
                MetricRequest.of("models.mlops.seldon.io", "infer_rps").inNamespace("seldon-mesh");
        String one = registry.query(models.named("irisa0")).orThrow().promql();
        String several =
                registry.query(models.named("irisa0", "irisa1")).orThrow().promql();
        // endregion
        assertThat(one)
                .isEqualTo(
                        "sum by (model) (rate(seldon_model_infer_total{namespace=\"seldon-mesh\",model=\"irisa0\"}[2m]))");
        assertThat(several)
                .isEqualTo(
                        "sum by (model) (rate(seldon_model_infer_total{namespace=\"seldon-mesh\",model=~\"irisa0|irisa1\"}[2m]))");
    }

    @Test
    void takesAPathOfTheApi() {
        MetricRegistry registry = registry();
        // region path
        ApiPath path = ApiPath.parse("/apis/custom.metrics.k8s.io/v1beta1/namespaces/seldon-mesh"
                + "/models.mlops.seldon.io/irisa0/infer_rps");
        String promql = "";
        if (path instanceof CustomMetricPath asked) {
            MetricRequest request = MetricRequest.of(asked.resource(), asked.metric())
                    .inNamespace(asked.namespace().orElse(""))
                    .named(asked.name())
                    .selecting(asked.metricSelector());
            promql = registry.query(request).orThrow().promql();
        }
        // endregion
        assertThat(promql)
                .isEqualTo(
                        "sum by (model) (rate(seldon_model_infer_total{namespace=\"seldon-mesh\",model=\"irisa0\"}[2m]))");
    }

    @Test
    void rendersExternalMetrics() {
        MetricRegistry registry = registry();
        // region external
        ExternalMetricRequest request = ExternalMetricRequest.of("queue_depth")
                .inNamespace("shop")
                .selecting(LabelSelectors.parse("queue in (orders)").orThrow());
        String promql = registry.query(request).orThrow().promql();
        // endregion
        assertThat(promql).isEqualTo("sum(queue_depth{queue=~\"orders\"})");
    }

    @Test
    void saysWhyThereIsNoQuery() {
        MetricRegistry registry = registry();
        // region failure
        QueryFailure failure = registry.query(MetricRequest.of("pods", "infer_rps")
                        .inNamespace("seldon-mesh")
                        .named("mlserver-0"))
                .failure()
                .orElseThrow();
        // endregion
        assertThat(failure.kind()).isEqualTo(QueryFailure.Kind.NOT_REGISTERED);
    }

    @Test
    void saysWhatPrometheusMakesOfAQuery() {
        AdapterConfig config = ConfigReader.read("""
                externalRules:
                - seriesQuery: queue_depth
                  resources: {namespaced: false}
                  metricsQuery: sum(<<.Series>>{<<.LabelMatchers>>,queue="a"})
                """).orThrow();
        MetricRegistry registry = MetricRegistry.discover(
                RuleCompiler.compile(config, ApiResources.builtIn()).orThrow(),
                List.of(Labels.of("__name__", "queue_depth")));
        // region check
        RenderedQuery query =
                registry.query(ExternalMetricRequest.of("queue_depth")).orThrow();
        CheckedQuery checked = CheckedQuery.of(query);
        checked.parsed().value().ifPresent(expr -> types.add(expr.type()));
        Optional<Diagnostic> problem = checked.problem("queue_depth");
        // endregion
        Diagnostic found = problem.orElseThrow();
        assertThat(types).isEmpty();
        assertThat(query.promql()).isEqualTo("sum(queue_depth{,queue=\"a\"})");
        assertThat(found.code().id()).isEqualTo("PA504");
        assertThat(found.span().orElseThrow().position()).hasToString("4:51");
        assertThat(found.rendered().orElseThrow().span().position()).hasToString("1:17");
    }

    @Test
    void reportsEveryRuleThatDoesNotCompile() {
        // region problems
        List<Diagnostic> problems = RuleCompiler.compile(ConfigReader.read("""
                        rules:
                        - seriesQuery: http_requests_total
                          name: {matches: '(?!a)'}
                          metricsQuery: sum(<<.Series>>)
                        - seriesQuery: http_requests_total
                          metricsQuery: sum(<<.Series)
                        """).orThrow(), ApiResources.builtIn())
                .diagnostics();
        // endregion
        assertThat(problems).extracting(problem -> problem.code().id()).containsExactly("PA202", "PA501");
    }
}
