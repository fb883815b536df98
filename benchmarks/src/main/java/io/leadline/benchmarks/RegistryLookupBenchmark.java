package io.leadline.benchmarks;

import io.leadline.config.yaml.ConfigReader;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.SeriesReader;
import io.leadline.k8s.ApiResources;
import io.leadline.query.MetricRequest;
import io.leadline.rule.RuleCompiler;
import io.leadline.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
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

/** Which rule and which series a request means, in a registry with some thousand metrics. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RegistryLookupBenchmark {
    private final MetricRegistry registry = registry();
    // Not final, so that the compiler cannot take them for constants.
    private MetricRequest listed = MetricRequest.of("pods", "team04_requests_7_per_second")
            .inNamespace("shop-1")
            .named("checkout-1");
    private MetricRequest singular = MetricRequest.of("pod", "team04_requests_7_per_second")
            .inNamespace("shop-1")
            .named("checkout-1");

    private static MetricRegistry registry() {
        try (SeriesReader series =
                SeriesReader.of("series.json", Files.newInputStream(GeneratedInputs.answerFile(10_000)))) {
            return MetricRegistry.discover(
                    RuleCompiler.compile(
                                    ConfigReader.read(SourceText.of("config.yaml", GeneratedInputs.discoveryConfig()))
                                            .orThrow(),
                                    ApiResources.builtIn())
                            .orThrow(),
                    series.stream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes sure that both are found. */
    @Setup
    public void check() {
        if (byListedResource().isEmpty() || bySingularResource().isEmpty()) {
            throw new IllegalStateException("not found");
        }
    }

    /**
     * The resource as the API lists it.
     *
     * @return the metric
     */
    @Benchmark
    public Optional<CustomMetric> byListedResource() {
        return registry.find(listed);
    }

    /**
     * The resource by its singular name.
     *
     * @return the metric
     */
    @Benchmark
    public Optional<CustomMetric> bySingularResource() {
        return registry.find(singular);
    }
}
