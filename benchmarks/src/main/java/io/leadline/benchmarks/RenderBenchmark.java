package io.leadline.benchmarks;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.ResourceMapping;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoQuote;
import io.leadline.k8s.ApiResources;
import io.leadline.k8s.AssumingMapper;
import io.leadline.promql.Labels;
import io.leadline.query.MetricRequest;
import io.leadline.rule.RuleCompiler;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a request to its query: the whole way through resource look-up, registry, matchers and template, with the
 * tutorial's rule; beside it the text put together by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RenderBenchmark {
    private final MetricRegistry registry = registry();
    private final MetricRequest request = MetricRequest.of("models.mlops.seldon.io", "infer_rps")
            .inNamespace("seldon-mesh")
            .named("irisa0");

    private static MetricRegistry registry() {
        DiscoveryRule rule = DiscoveryRule.discovering("{__name__=\"seldon_model_infer_total\",namespace!=\"\"}")
                .associatedBy(ResourceMapping.builder()
                        .override("model", "mlops.seldon.io", "model")
                        .override("namespace", "namespace")
                        .build())
                .named("seldon_model_infer_total", "infer_rps")
                .queriedBy("sum by (<<.GroupBy>>) (\n  rate (\n    <<.Series>>{<<.LabelMatchers>>}[2m]\n  )\n)\n");
        return MetricRegistry.discover(
                RuleCompiler.compile(
                                AdapterConfig.builder().addRules(rule).build(),
                                AssumingMapper.over(ApiResources.builtIn()))
                        .orThrow(),
                List.of(Labels.of("__name__", "seldon_model_infer_total", "namespace", "n", "model", "m")));
    }

    /**
     * The lower bound, which knows the rule and looks nothing up.
     *
     * @return the query
     */
    @Benchmark
    public String byHand() {
        StringBuilder out = new StringBuilder(128);
        out.append("sum by (").append("model").append(") (\n  rate (\n    ").append("seldon_model_infer_total{");
        GoQuote.appendTo(out.append("namespace="), request.namespace());
        GoQuote.appendTo(out.append(",model="), request.names().get(0));
        return out.append("}[2m]\n  )\n)\n").toString();
    }

    /**
     * The engine.
     *
     * @return the query
     */
    @Benchmark
    public String rendered() {
        return registry.query(request).orThrow().promql();
    }
}
