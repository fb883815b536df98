package io.leadline.lint.internal.checks;

import io.leadline.lint.Edit;
import io.leadline.lint.LintedQuery;
import io.leadline.promql.AggregateExpr;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprWalker;
import io.leadline.promql.TextRange;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The place of {@code by (...)}, which the syntax tree does not have. */
final class Grouping {
    private Grouping() {}

    /** Where the parenthesis stands that closes the labels of an aggregation; empty if it cannot be told for sure. */
    private static Optional<Integer> end(LintedQuery query, TextRange aggregation) {
        return aggregations(query, aggregation).stream()
                .filter(aggregate ->
                        !aggregate.without() && !aggregate.grouping().isEmpty())
                .findFirst()
                .flatMap(aggregate -> end(query.rendered().promql(), aggregate));
    }

    /**
     * A further label in the parentheses of an aggregation.
     *
     * @return the edit of the template, or empty if the aggregation has no {@code by (...)} that the template holds
     */
    static Optional<Edit> keep(LintedQuery query, TextRange aggregation, String label) {
        return end(query, aggregation)
                .flatMap(end -> closing(query, end))
                .flatMap(place -> query.template().field().edit(place.start(), place.end(), ", " + label + ")"));
    }

    /**
     * The labels of an aggregation that has none.
     *
     * @return the edit of the template, or empty if the aggregation has {@code by} or {@code without}, or if the
     *     template does not hold its end
     */
    static Optional<Edit> add(LintedQuery query, TextRange aggregation, String label) {
        return aggregations(query, aggregation).stream()
                .filter(aggregate ->
                        !aggregate.without() && aggregate.grouping().isEmpty() && isBare(query, aggregate))
                .findFirst()
                .flatMap(aggregate -> closing(query, aggregation.end() - 1))
                .flatMap(place -> query.template().field().edit(place.start(), place.end(), ") by (" + label + ")"));
    }

    /** Whether nothing but parentheses and a parameter stands around what is aggregated. */
    private static boolean isBare(LintedQuery query, AggregateExpr aggregate) {
        String promql = query.rendered().promql();
        String before = promql.substring(
                aggregate.range().start(),
                aggregate.parameter().orElse(aggregate.expr()).range().start());
        String behind = promql.substring(
                aggregate.expr().range().end(), aggregate.range().end());
        return before.strip().endsWith("(")
                && before.indexOf('(') == before.lastIndexOf('(')
                && !before.contains(")")
                && behind.strip().equals(")");
    }

    private static Optional<Span> closing(LintedQuery query, int end) {
        return query.rendered()
                .located()
                .part(end, end + 1)
                .filter(place -> place.text().equals(")"));
    }

    private static List<AggregateExpr> aggregations(LintedQuery query, TextRange range) {
        List<AggregateExpr> found = new ArrayList<>();
        query.expr()
                .ifPresent(expr -> ExprWalker.walk(expr, node -> {
                    if (node instanceof AggregateExpr aggregate && isAt(node, range)) {
                        found.add(aggregate);
                    }
                }));
        return found;
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
