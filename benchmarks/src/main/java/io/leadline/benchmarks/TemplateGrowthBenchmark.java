package io.leadline.benchmarks;

import io.leadline.template.GoTemplate;
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

/** How does the time to parse and to execute a template grow with its length? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TemplateGrowthBenchmark {
    /** The number of loops over the labels, of two labels each. */
    @Param({"10", "100", "1000"})
    public int loops;

    private String text = "";
    private GoTemplate template = GoTemplate.parse("q", "").orThrow();

    /** Makes the template. */
    @Setup
    public void write() {
        text = TemplateText.RANGE.text().repeat(loops);
        template = parse();
    }

    /**
     * Parses.
     *
     * @return the template
     */
    @Benchmark
    public GoTemplate parse() {
        return GoTemplate.parse("q", text).orThrow();
    }

    /**
     * Executes.
     *
     * @return what is written
     */
    @Benchmark
    public String execute() {
        return template.execute(TemplateExecuteBenchmark.data()).text();
    }
}
