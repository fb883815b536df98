package io.leadline.benchmarks;

import io.leadline.config.yaml.ConfigReader;
import io.leadline.discovery.MetricRegistry;
import io.leadline.golang.GoQuote;
import io.leadline.k8s.ApiResources;
import io.leadline.k8s.AssumingMapper;
import io.leadline.promql.Labels;
import io.leadline.query.LabelOperator;
import io.leadline.query.LabelRequirement;
import io.leadline.query.LabelSelector;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryResult;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole way from a request to PromQL, with the rule of the Seldon Core 2 tutorial: finding the metric, matchers
 * with quoted values, the query. Beside it what one would write by hand for this one rule, from the same request.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class QueryBenchmark {
    private static final String CONFIG = """
            rules:
            - seriesQuery: '{__name__="seldon_model_infer_total",namespace!=""}'
              resources:
                overrides:
                  model: {group: mlops.seldon.io, resource: model}
                  namespace: {resource: namespace}
              name:
                matches: seldon_model_infer_total
                as: infer_rps
              metricsQuery: |
                sum by (<<.GroupBy>>) (
                  rate (
                    <<.Series>>{<<.LabelMatchers>>}[2m]
                  )
                )
            """;

    // Not final and not static, so that the compiler can take none of them for a constant.
    private String series = "seldon_model_infer_total";
    private String namespaceLabel = "namespace";
    private String label = "model";
    private MetricRequest request = MetricRequest.of("models.mlops.seldon.io", "infer_rps")
            .inNamespace("seldon-mesh")
            .named("irisa0");
    private MetricRequest selecting = request.selecting(
            new LabelSelector(List.of(new LabelRequirement("code", LabelOperator.EQUALS, List.of("200")))));
    private MetricRegistry registry = registry();

    private MetricRegistry registry() {
        AssumingMapper mapper = AssumingMapper.over(ApiResources.builtIn());
        Labels sample = Labels.of("__name__", series, namespaceLabel, "seldon-mesh", label, "irisa0");
        return MetricRegistry.discover(
                RuleCompiler.compile(
                                ConfigReader.read(SourceText.of("config.yaml", CONFIG))
                                        .orThrow(),
                                mapper)
                        .orThrow(),
                List.of(sample));
    }

    /** Makes sure that all do the same. */
    @Setup
    public void check() {
        String query = registry.query(request).orThrow().promql();
        if (!query.equals(byHand()) || !query.equals(byHandWithCapacity())) {
            throw new IllegalStateException(query + byHand());
        }
    }

    /**
     * By hand, with a builder as it comes.
     *
     * @return the query
     */
    @Benchmark
    public String byHand() {
        return write(new StringBuilder());
    }

    /**
     * By hand, with a builder that is large enough.
     *
     * @return the query
     */
    @Benchmark
    public String byHandWithCapacity() {
        return write(new StringBuilder(256));
    }

    private String write(StringBuilder out) {
        out.append("sum by (").append(label).append(") (\n  rate (\n    ");
        out.append(series).append('{').append(namespaceLabel).append('=');
        GoQuote.appendTo(out, request.namespace());
        out.append(',').append(label).append('=');
        GoQuote.appendTo(out, request.names().get(0));
        return out.append("}[2m]\n  )\n)\n").toString();
    }

    /**
     * From the request to the text.
     *
     * @return the query
     */
    @Benchmark
    public String registryText() {
        return registry.query(request).orThrow().promql();
    }

    /**
     * From the request to the result, with all that it tells about the query.
     *
     * @return the result
     */
    @Benchmark
    public QueryResult registryResult() {
        return registry.query(request);
    }

    /**
     * A request with a metric selector, which takes the way of all templates.
     *
     * @return the query
     */
    @Benchmark
    public String registryWithSelector() {
        return registry.query(selecting).orThrow().promql();
    }
}
