package io.leadline.benchmarks.compare;

import io.leadline.benchmarks.Expressions;
import io.leadline.benchmarks.PromqlParseBenchmark;
import io.leadline.benchmarks.PromqlPrettyBenchmark;
import io.leadline.benchmarks.PromqlPrintBenchmark;
import io.leadline.promql.Expr;
import io.leadline.promql.Promql;
import java.util.List;
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

    private static Stream<Work> of(String name) {
        return Stream.of(
                work("promql-parse", name, PromqlParseBenchmark.class, "parse", () -> parse(name), 0.5),
                work("promql-print", name, PromqlPrintBenchmark.class, "print", () -> print(name), 1),
                work("promql-pretty", name, PromqlPrettyBenchmark.class, "pretty", () -> pretty(name), 0.5));
    }

    private static Work work(
            String family, String name, Class<?> type, String method, Supplier<String> output, double target) {
        JmhBenchmark benchmark = JmhBenchmark.of(type, method, "expression", name);
        return new Work(family + "/" + name, GoPeer.PROMQL, benchmark, output, target, QUICK.contains(name));
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
