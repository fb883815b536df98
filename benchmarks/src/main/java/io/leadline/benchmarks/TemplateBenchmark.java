package io.leadline.benchmarks;

import io.leadline.template.GoTemplate;
import io.leadline.template.QueryData;
import java.util.List;
import java.util.Map;
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

/** Rendering the metricsQuery of the Seldon Core 2 tutorial, beside the same by hand as the lower bound. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TemplateBenchmark {
    private static final String QUERY = """
            sum by (<<.GroupBy>>) (
              rate (
                <<.Series>>{<<.LabelMatchers>>}[2m]
              )
            )
            """;

    private final GoTemplate template = GoTemplate.parse("metrics-query", QUERY).orThrow();

    /** The same, but with an action that only the machine can do. */
    private final GoTemplate general =
            GoTemplate.parse("metrics-query", QUERY + "<<if false>><<end>>").orThrow();

    // Not final, so that the compiler cannot take it for a constant.
    private QueryData data = QueryData.of(
            "seldon_model_infer_total",
            "namespace=\"seldon-mesh\",model=\"irisa0\"",
            Map.of("namespace", "seldon-mesh", "model", "irisa0"),
            "model",
            List.of("model"));

    /**
     * The lower bound.
     *
     * @return the query
     */
    @Benchmark
    @SuppressWarnings("UnnecessaryStringBuilder") // The bound is the builder that one would write without templates.
    public String byHand() {
        return new StringBuilder()
                .append("sum by (")
                .append(data.groupBy())
                .append(") (\n  rate (\n    ")
                .append(data.series())
                .append('{')
                .append(data.labelMatchers())
                .append("}[2m]\n  )\n)\n")
                .toString();
    }

    /**
     * A template of text and fields.
     *
     * @return the query
     */
    @Benchmark
    public String plainTemplate() {
        return template.execute(data).text();
    }

    /**
     * The machine that runs all other templates.
     *
     * @return the query
     */
    @Benchmark
    public String generalTemplate() {
        return general.execute(data).text();
    }

    /**
     * Compiling the template.
     *
     * @return the template
     */
    @Benchmark
    public GoTemplate parse() {
        return GoTemplate.parse("metrics-query", QUERY).orThrow();
    }
}
