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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to execute a template alone, on data that are ready? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TemplateExecuteBenchmark {
    /** The template. */
    @Param
    public TemplateText template = TemplateText.TUTORIAL;

    private GoTemplate parsed = parsed(template);

    // Not final, so that the compiler cannot take it for a constant.
    private QueryData data = data();

    /**
     * What the template is executed on.
     *
     * @return the data of a request for one object
     */
    public static QueryData data() {
        return QueryData.of(
                "seldon_model_infer_total",
                "namespace=\"seldon-mesh\",model=\"irisa0\"",
                Map.of("namespace", "seldon-mesh", "model", "irisa0"),
                "model",
                List.of("model"));
    }

    private static GoTemplate parsed(TemplateText template) {
        return GoTemplate.parse("metrics-query", template.text()).orThrow();
    }

    /** Parses the template. */
    @Setup
    public void parse() {
        parsed = parsed(template);
    }

    /**
     * Executes it.
     *
     * @return the query
     */
    @Benchmark
    public String execute() {
        return parsed.execute(data).text();
    }
}
