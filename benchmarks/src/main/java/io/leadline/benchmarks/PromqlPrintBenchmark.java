package io.leadline.benchmarks;

import io.leadline.promql.Expr;
import io.leadline.promql.Promql;
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

/** How long does it take to print a PromQL expression on one line? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PromqlPrintBenchmark {
    /** Which of the expressions in {@code expressions.txt}. */
    @Param({
        "metric",
        "rate",
        "matchers",
        "sum-by",
        "tutorial",
        "join",
        "quantile",
        "subquery",
        "label-functions",
        "arithmetic",
        "nesting",
        "alternation",
        "or-chain"
    })
    public String expression = "";

    // Not final, so that the compiler cannot take it for a constant.
    private Expr tree = Promql.parse("up").orThrow();

    /** Parses the expression. */
    @Setup
    public void parse() {
        tree = Promql.parse(Expressions.get(expression)).orThrow();
    }

    /**
     * From the tree to one line.
     *
     * @return the text
     */
    @Benchmark
    public String print() {
        return Promql.print(tree);
    }
}
