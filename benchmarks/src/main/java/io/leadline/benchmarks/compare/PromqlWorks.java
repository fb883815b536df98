package io.leadline.benchmarks.compare;

import io.leadline.benchmarks.Expressions;
import io.leadline.benchmarks.PromqlParseBenchmark;
import io.leadline.benchmarks.PromqlPrettyBenchmark;
import io.leadline.benchmarks.PromqlPrintBenchmark;
import io.leadline.promql.Expr;
import io.leadline.promql.Promql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** PromQL expressions, parsed and printed. */
final class PromqlWorks {
    private static final Set<String> QUICK = Set.of("metric", "tutorial", "join", "alternation", "or-chain");

    private PromqlWorks() {}

    static List<Work> all() {
        return Expressions.names().stream().flatMap(PromqlWorks::of).toList();
    }

    private static Stream<Work> of(String expression) {
        return Stream.of(
                work("promql-parse", PromqlParseBenchmark.class, "parse", expression, () -> parse(expression), 0.5),
                work("promql-print", PromqlPrintBenchmark.class, "print", expression, () -> print(expression), 1),
                work(
                        "promql-pretty",
                        PromqlPrettyBenchmark.class,
                        "pretty",
                        expression,
                        () -> pretty(expression),
                        0.5));
    }

    private static Work work(
            String family,
            Class<?> benchmark,
            String method,
            String expression,
            Supplier<String> output,
            double target) {
        return new Work(
                family + "/" + expression,
                GoPeer.PROMQL,
                benchmark,
                method,
                Map.of("expression", expression),
                output,
                target,
                QUICK.contains(expression));
    }

    private static String parse(String expression) {
        PromqlParseBenchmark benchmark = new PromqlParseBenchmark();
        benchmark.expression = expression;
        benchmark.find();
        Expr tree = benchmark.parse();
        return tree.type().id() + " " + Promql.print(tree);
    }

    private static String print(String expression) {
        PromqlPrintBenchmark benchmark = new PromqlPrintBenchmark();
        benchmark.expression = expression;
        benchmark.parse();
        return benchmark.print();
    }

    private static String pretty(String expression) {
        PromqlPrettyBenchmark benchmark = new PromqlPrettyBenchmark();
        benchmark.expression = expression;
        benchmark.parse();
        return benchmark.pretty();
    }
}
