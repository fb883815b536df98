package io.leadline.benchmarks;

import io.leadline.promql.Expr;
import io.leadline.promql.Promql;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

/** How does the time to parse and to print grow with the length of a query? It should be ten times for ten times. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PromqlGrowthBenchmark {
    /** The number of terms. */
    @Param({"10", "100", "1000"})
    public int terms;

    private String text = "";
    private Expr tree = Promql.parse("up").orThrow();
    /**
     * The same terms in pairs of pairs: on many lines each operand of a chain is indented deeper than the one before,
     * so that the print of a chain grows with the square of its length.
     */
    private Expr pairs = tree;

    /** Makes the query. */
    @Setup
    public void write() {
        text = IntStream.range(0, terms).mapToObj(PromqlGrowthBenchmark::term).collect(Collectors.joining(" or "));
        tree = parse();
        pairs = Promql.parse(pairs(0, terms)).orThrow();
    }

    private static String term(int number) {
        return "sum by (pod) (rate(requests_" + number + "_total{job=\"a\"}[5m]))";
    }

    private static String pairs(int from, int to) {
        if (to - from == 1) {
            return term(from);
        }
        int middle = (from + to) / 2;
        return "(" + pairs(from, middle) + " or " + pairs(middle, to) + ")";
    }

    /**
     * Parses.
     *
     * @return the tree
     */
    @Benchmark
    public Expr parse() {
        return Promql.parse(text).orThrow();
    }

    /**
     * Prints on one line.
     *
     * @return the text
     */
    @Benchmark
    public String print() {
        return Promql.print(tree);
    }

    /**
     * Prints on many lines.
     *
     * @return the text
     */
    @Benchmark
    public String pretty() {
        return Promql.pretty(pairs);
    }
}
