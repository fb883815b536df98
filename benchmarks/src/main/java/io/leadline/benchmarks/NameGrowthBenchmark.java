package io.leadline.benchmarks;

import io.leadline.config.NameMapping;
import io.leadline.golang.GoResult;
import io.leadline.naming.MetricNaming;
import io.leadline.regex.GoRegex;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** How does the time to name a series for the first time grow with the length of its name? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NameGrowthBenchmark {
    /** More names than a rule remembers. */
    private static final int OTHER_NAMES = 2_000;

    /** The number of characters. */
    @Param({"20", "200", "2000"})
    public int length;

    private final MetricNaming naming = naming();
    private String series = "";

    private static MetricNaming naming() {
        MetricNaming naming = MetricNaming.compile(
                        "up",
                        List.of(),
                        NameMapping.of("^(.*)_total$", "${1}_per_second"),
                        GoRegex::compile,
                        finding -> {})
                .orThrow();
        for (int i = 0; i < OTHER_NAMES; i++) {
            naming.nameOf("other_" + i);
        }
        return naming;
    }

    /** Makes the name. */
    @Setup
    public void write() {
        series = "x".repeat(length - "_total".length()) + "_total";
    }

    /**
     * Matches and expands.
     *
     * @return the name
     */
    @Benchmark
    public GoResult<String> name() {
        return naming.nameOf(series);
    }
}
