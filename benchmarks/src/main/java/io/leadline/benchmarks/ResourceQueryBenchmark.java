package io.leadline.benchmarks;

import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.k8s.ApiResources;
import io.leadline.rule.ResourceMetricRule;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import java.util.List;
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

/** How long does it take to render the query for the CPU of pods, with rules like those of kube-prometheus? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ResourceQueryBenchmark {
    /** The configuration. */
    public static final String CONFIG = """
            resourceRules:
              cpu:
                containerLabel: container
                containerQuery: |
                  sum by (<<.GroupBy>>) (
                    irate(container_cpu_usage_seconds_total{<<.LabelMatchers>>,container!="",pod!=""}[2m])
                  )
                nodeQuery: |
                  sum by (<<.GroupBy>>) (
                    1 - irate(node_cpu_seconds_total{mode="idle",<<.LabelMatchers>>}[2m])
                  )
                resources:
                  overrides:
                    namespace: {resource: namespace}
                    node: {resource: node}
                    pod: {resource: pod}
              memory:
                containerLabel: container
                containerQuery: |
                  sum by (<<.GroupBy>>) (
                    container_memory_working_set_bytes{<<.LabelMatchers>>,container!="",pod!=""}
                  )
                nodeQuery: |
                  sum by (<<.GroupBy>>) (
                    node_memory_MemTotal_bytes{<<.LabelMatchers>>} - node_memory_MemAvailable_bytes{<<.LabelMatchers>>}
                  )
                resources:
                  overrides:
                    namespace: {resource: namespace}
                    instance: {resource: node}
                    pod: {resource: pod}
              window: 5m
            """;

    /** How many pods the request is for. */
    @Param({"1", "50", "500"})
    public int pods;

    // Not final, so that the compiler cannot take them for constants.
    private ResourceMetricRule rule = rule();
    private List<String> names = List.of();

    private static ResourceMetricRule rule() {
        AdapterConfig config =
                ConfigReader.read(SourceText.of("config.yaml", CONFIG)).orThrow();
        return RuleCompiler.compile(config, ApiResources.builtIn())
                .orThrow()
                .resource()
                .orElseThrow()
                .orThrow()
                .cpu();
    }

    /** Makes the names. */
    @Setup
    public void name() {
        names = IntStream.range(0, pods).mapToObj(i -> "checkout-" + i).toList();
    }

    /**
     * Renders.
     *
     * @return the query
     */
    @Benchmark
    public String render() {
        return rule.renderPods("shop", names).orThrow().promql();
    }
}
