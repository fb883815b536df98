package io.leadline.lint.internal.checks;

import io.leadline.lint.LintedQuery;
import io.leadline.promql.AggregateExpr;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprWalker;
import io.leadline.promql.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The place of {@code by (...)}, which the syntax tree does not have. */
final class Grouping {
    private Grouping() {}

    /** Where the parenthesis stands that closes the labels of an aggregation; empty if it cannot be told for sure. */
    static Optional<Integer> end(LintedQuery query, TextRange aggregation) {
        List<AggregateExpr> found = new ArrayList<>();
        query.expr()
                .ifPresent(expr -> ExprWalker.walk(expr, node -> {
                    if (node instanceof AggregateExpr aggregate && isAt(node, aggregation)) {
                        found.add(aggregate);
                    }
                }));
        return found.stream()
                .filter(aggregate ->
                        !aggregate.without() && !aggregate.grouping().isEmpty())
                .findFirst()
                .flatMap(aggregate -> end(query.rendered().promql(), aggregate));
    }

    private static boolean isAt(Expr node, TextRange range) {
        return node.range().equals(range);
    }

    /** The first or the last parentheses of the aggregation, if just its labels stand between them. */
    private static Optional<Integer> end(String promql, AggregateExpr aggregate) {
        int first = promql.indexOf(')', aggregate.range().start());
        int last = promql.lastIndexOf(')', aggregate.range().end() - 1);
        return Stream.of(last, first)
                .filter(end -> end >= 0 && labels(promql, end).equals(aggregate.grouping()))
                .findFirst();
    }

    private static List<String> labels(String promql, int end) {
        int start = promql.lastIndexOf('(', end);
        return start < 0
                ? List.of()
                : Stream.of(promql.substring(start + 1, end).split(",", -1))
                        .map(String::strip)
                        .toList();
    }
}
