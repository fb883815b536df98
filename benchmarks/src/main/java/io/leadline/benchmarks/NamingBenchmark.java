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

/** How long does it take to name a series in the API, by a match and an expansion, and to name it again? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NamingBenchmark {
    /** A rule's {@code name} and the name of a series. */
    public enum Naming {
        /** No mapping: the name of the series. */
        NONE("", "", "http_requests_total"),
        /** The tutorial's: one name for another. */
        TUTORIAL("seldon_model_infer_total", "infer_rps", "seldon_model_infer_total"),
        /** The most frequent: a suffix for another. */
        SUFFIX("^(.*)_total$", "${1}_per_second", "http_requests_total"),
        /** The only group is the name. */
        ONE_GROUP("^container_(.*)_seconds_total$", "", "container_cpu_usage_seconds_total"),
        /** Groups by name and by number, and an alternation. */
        GROUPS(
                "^istio_(?P<what>requests|bytes)_([a-z]+)_(.*)$",
                "${what}_$2",
                "istio_requests_received_by_source_total");

        private final String matches;
        private final String as;
        private final String series;

        Naming(String matches, String as, String series) {
            this.matches = matches;
            this.as = as;
            this.series = series;
        }

        /**
         * The pattern.
         *
         * @return {@code matches}
         */
        public String matches() {
            return matches;
        }

        /**
         * What the name becomes.
         *
         * @return {@code as}
         */
        public String as() {
            return as;
        }

        /**
         * What is named.
         *
         * @return name of a series
         */
        public String series() {
            return series;
        }
    }

    /** What is named, and how. */
    @Param
    public Naming naming = Naming.NONE;

    /** More names than a rule remembers. */
    private static final int OTHER_NAMES = 2_000;

    private MetricNaming knowingOthers = knowingOthers(naming);
    private MetricNaming knowing = compiled(naming);

    private static MetricNaming compiled(Naming naming) {
        return MetricNaming.compile(
                        "up", List.of(), NameMapping.of(naming.matches, naming.as), GoRegex::compile, finding -> {})
                .orThrow();
    }

    /** A naming that has no room left to remember another name. */
    private static MetricNaming knowingOthers(Naming naming) {
        MetricNaming compiled = compiled(naming);
        for (int i = 0; i < OTHER_NAMES; i++) {
            compiled.nameOf("other_" + i);
        }
        return compiled;
    }

    /** Compiles the naming. */
    @Setup
    public void compile() {
        knowingOthers = knowingOthers(naming);
        knowing = compiled(naming);
    }

    /**
     * Matches and expands.
     *
     * @return the name
     */
    @Benchmark
    public GoResult<String> cold() {
        return knowingOthers.nameOf(naming.series);
    }

    /**
     * Names a series that was named before.
     *
     * @return the name
     */
    @Benchmark
    public GoResult<String> warm() {
        return knowing.nameOf(naming.series);
    }
}
