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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take from the text of a Go template to one that can be executed? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TemplateParseBenchmark {
    /** The template. */
    @Param
    public TemplateText template = TemplateText.TUTORIAL;

    /**
     * Parses and compiles.
     *
     * @return the template
     */
    @Benchmark
    public GoTemplate parse() {
        return GoTemplate.parse("metrics-query", template.text()).orThrow();
    }
}
