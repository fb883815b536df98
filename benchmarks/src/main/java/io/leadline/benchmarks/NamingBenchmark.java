package io.leadline.benchmarks;

import io.leadline.config.NameMapping;
import io.leadline.golang.GoResult;
import io.leadline.naming.MetricNaming;
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

/** The name of a series in the API: the match and the expansion, nothing remembered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NamingBenchmark {
    /** {@code matches}, {@code as} and the name of the series. */
    @Param({
        "||http_requests_total",
        "seldon_model_infer_total|infer_rps|seldon_model_infer_total",
        "^(.*)_total$|${1}_per_second|http_requests_total",
        "^container_(.*)_seconds_total$||container_cpu_usage_seconds_total",
        "^istio_(?P<what>requests|bytes)_([a-z]+)_(.*)$|${what}_$2|istio_requests_received_by_source_total"
    })
    public String naming = "";

    private MetricNaming compiled = compile("", "");
    private String series = "";

    private static MetricNaming compile(String matches, String as) {
        return MetricNaming.compile("up", List.of(), NameMapping.of(matches, as), finding -> {})
                .orThrow();
    }

    /** Compiles the naming. */
    @Setup
    public void compile() {
        // The last two bars are the separators: a pattern may hold more.
        int last = naming.lastIndexOf('|');
        int first = naming.lastIndexOf('|', last - 1);
        compiled = compile(naming.substring(0, first), naming.substring(first + 1, last));
        series = naming.substring(last + 1);
    }

    /**
     * Matches and expands.
     *
     * @return the name
     */
    @Benchmark
    public GoResult<String> cold() {
        return compiled.nameOf(series);
    }
}
