package io.leadline.benchmarks;

import io.leadline.config.yaml.ConfigReader;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.k8s.ApiResources;
import io.leadline.promql.Labels;
import io.leadline.query.MetricRequest;
import io.leadline.rule.RuleCompiler;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Does the time to find a metric grow with the metrics that are registered? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LookupGrowthBenchmark {
    private static final String CONFIG = """
            rules:
            - seriesQuery: '{namespace!=""}'
              resources: {template: <<.Resource>>}
              metricsQuery: <<.Series>>{<<.LabelMatchers>>}
            """;

    /** The number of metrics. */
    @Param({"100", "1000", "10000"})
    public int metrics;

    private MetricRegistry registry = registry(0);
    // Not final, so that the compiler cannot take it for a constant.
    private MetricRequest request =
            MetricRequest.of("pods", "requests_7_total").inNamespace("shop").named("checkout-1");

    private static MetricRegistry registry(int metrics) {
        return MetricRegistry.discover(
                RuleCompiler.compile(ConfigReader.read(CONFIG).orThrow(), ApiResources.builtIn())
                        .orThrow(),
                IntStream.range(0, metrics)
                        .mapToObj(
                                i -> Labels.of("__name__", "requests_" + i + "_total", "namespace", "n", "pod", "p")));
    }

    /** Makes the registry, and sure that the metric is found. */
    @Setup
    public void discover() {
        registry = registry(metrics);
        if (find().isEmpty()) {
            throw new IllegalStateException("not found");
        }
    }

    /**
     * Finds a metric.
     *
     * @return the metric
     */
    @Benchmark
    public Optional<CustomMetric> find() {
        return registry.find(request);
    }
}
