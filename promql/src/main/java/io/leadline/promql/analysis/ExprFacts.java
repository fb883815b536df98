package io.leadline.promql.analysis;

import io.leadline.promql.BinaryExpr;
import io.leadline.promql.BinaryOperator;
import io.leadline.promql.Call;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprWalker;
import io.leadline.promql.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers what linters ask about an expression. All methods are thread-safe and do not recurse.
 *
 * <pre>{@code
 * Expr expr = Promql.parse("sum(x_total) / sum(rate(x_total[5m]))").orThrow();
 * ExprFacts.countersNotRated(expr);   // the first x_total
 * ExprFacts.divisions(expr);          // the whole expression
 * }</pre>
 */
public final class ExprFacts {
    private static final Set<String> BUCKET_FUNCTIONS =
            Set.of("histogram_quantile", "histogram_quantiles", "histogram_fraction");

    private ExprFacts() {}

    /**
     * The parts that divide, of which each can give {@code NaN} or an infinity. Remainders are not among them.
     *
     * @param expr the expression
     * @return the operations in the order of the text
     */
    public static List<BinaryExpr> divisions(Expr expr) {
        return nodes(
                expr,
                node -> node instanceof BinaryExpr binary && binary.operator() == BinaryOperator.DIV
                        ? Stream.of(binary)
                        : Stream.empty());
    }

    /**
     * The selectors of metrics that are named like counters and are not the first thing under {@code rate},
     * {@code irate} or {@code increase}.
     *
     * @param expr the expression
     * @return the selectors in the order of the text
     */
    public static List<SelectorUse> countersNotRated(Expr expr) {
        return SelectorUse.all(expr).stream()
                .filter(use -> use.isNamedLikeCounter() && !use.isRated())
                .toList();
    }

    /**
     * The functions that compute with the buckets of histograms, and whether {@code le} reaches them.
     *
     * @param expr the expression
     * @param series what is known about the stored series
     * @return one for each call of {@code histogram_quantile}, {@code histogram_quantiles} and
     *     {@code histogram_fraction}, in the order of the text
     */
    public static List<BucketFunction> bucketFunctions(Expr expr, SelectedSeries series) {
        return nodes(expr, node -> {
            if (!(node instanceof Call call)
                    || !BUCKET_FUNCTIONS.contains(call.function().name())) {
                return Stream.empty();
            }
            return call.arguments().stream()
                    .filter(argument -> argument.type() == ValueType.VECTOR)
                    .limit(1)
                    .map(argument -> new BucketFunction(
                            call, LabelFlow.of(argument, series).fact("le")));
        });
    }

    private static <T> List<T> nodes(Expr expr, Function<Expr, Stream<T>> find) {
        List<T> found = new ArrayList<>();
        ExprWalker.walk(expr, node -> find.apply(node).forEach(found::add));
        return found;
    }

    /**
     * A function over the buckets of histograms.
     *
     * @param call the call
     * @param le what is known about the label {@code le} of the series that it gets; if it is {@link Presence#NEVER}
     *     there, only native histograms give a result, and the reason says what dropped it
     */
    public record BucketFunction(Call call, LabelFact le) {
        /**
         * Whether classic histograms can give a result.
         *
         * @return false if {@code le} is surely gone
         */
        public boolean canHaveBuckets() {
            return le.presence() != Presence.NEVER;
        }
    }
}
