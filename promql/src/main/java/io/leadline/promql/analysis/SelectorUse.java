package io.leadline.promql.analysis;

import io.leadline.promql.AggregateExpr;
import io.leadline.promql.Call;
import io.leadline.promql.DurationOperand;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprWalker;
import io.leadline.promql.Labels;
import io.leadline.promql.MatchType;
import io.leadline.promql.MatrixSelector;
import io.leadline.promql.ParenExpr;
import io.leadline.promql.SubqueryExpr;
import io.leadline.promql.VectorSelector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A selector of an expression, and what the expression does with the selected series. Immutable and thread-safe. */
public final class SelectorUse {
    private static final Set<String> RATES = Set.of("rate", "irate", "increase");
    private static final List<String> COUNTERS = List.of("_total", "_sum", "_count", "_bucket");

    /** A node and what stands above it. */
    private record Place(Expr node, @Nullable Place above) {}

    private final VectorSelector selector;
    private final Place place;

    private SelectorUse(VectorSelector selector, Place place) {
        this.selector = selector;
        this.place = place;
    }

    /**
     * The selectors of an expression. The second argument of {@code info} is one too, see
     * {@link VectorSelector#bypassEmptyMatcherCheck()}.
     *
     * @param expr the expression
     * @return the selectors in the order of the text
     */
    public static List<SelectorUse> all(Expr expr) {
        List<SelectorUse> uses = new ArrayList<>();
        Deque<Place> rest = new ArrayDeque<>();
        rest.push(new Place(expr, null));
        while (!rest.isEmpty()) {
            Place place = rest.pop();
            if (place.node() instanceof VectorSelector selector) {
                uses.add(new SelectorUse(selector, place));
            }
            List<Expr> children = ExprWalker.children(place.node());
            for (int i = children.size() - 1; i >= 0; i--) {
                rest.push(new Place(children.get(i), place));
            }
        }
        return uses;
    }

    /**
     * The selector.
     *
     * @return the node
     */
    public VectorSelector selector() {
        return selector;
    }

    /**
     * The selector and all that stands above it.
     *
     * @return the selector first, the whole expression last
     */
    public List<Expr> path() {
        List<Expr> path = new ArrayList<>();
        for (Place at = place; at != null; at = at.above()) {
            path.add(at.node());
        }
        return path;
    }

    /**
     * The range in brackets behind the selector.
     *
     * @return the duration, or empty if it selects at an instant
     */
    public Optional<DurationOperand> duration() {
        Place above = place.above();
        return above != null && above.node() instanceof MatrixSelector matrix
                ? Optional.of(matrix.duration())
                : Optional.empty();
    }

    /**
     * The functions that the series go through.
     *
     * @return the calls, the innermost first
     */
    public List<Call> functions() {
        return above(Call.class);
    }

    /**
     * The aggregations that the series go through.
     *
     * @return the aggregations, the innermost first
     */
    public List<AggregateExpr> aggregations() {
        return above(AggregateExpr.class);
    }

    private <T extends Expr> List<T> above(Class<T> type) {
        return path().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * Whether some function above the selector has a name.
     *
     * @param function name of a function
     * @return true if a call of it stands above
     */
    public boolean isUnder(String function) {
        return functions().stream().anyMatch(call -> call.function().name().equals(function));
    }

    /**
     * Whether {@code rate}, {@code irate} or {@code increase} is the first thing done to the series, be it by way of a
     * subquery.
     *
     * @return true if so
     */
    public boolean isRated() {
        Place at = place.above();
        while (at != null && (isRange(at.node()) || at.node() instanceof ParenExpr)) {
            at = at.above();
        }
        return at != null && isRate(at.node());
    }

    private static boolean isRange(Expr node) {
        return node instanceof MatrixSelector || node instanceof SubqueryExpr;
    }

    private static boolean isRate(Expr node) {
        return node instanceof Call call && RATES.contains(call.function().name());
    }

    /**
     * The aggregation between the series and a {@code rate}, {@code irate} or {@code increase} above it. Its sum goes
     * down when one of the counters starts again, and the rate takes that for a reset of all.
     *
     * @return the innermost aggregation, or empty if none stands below such a function
     */
    public Optional<AggregateExpr> aggregationBeforeRate() {
        Optional<AggregateExpr> aggregation = Optional.empty();
        for (Expr node : path()) {
            if (aggregation.isEmpty() && node instanceof AggregateExpr found) {
                aggregation = Optional.of(found);
            } else if (isRate(node)) {
                return aggregation;
            }
        }
        return Optional.empty();
    }

    /**
     * The name of the metric, if the selector asks for one by {@code =}.
     *
     * @return the name
     */
    public Optional<String> metricName() {
        return selector.selector().matchers().stream()
                .filter(matcher -> matcher.name().equals(Labels.METRIC_NAME) && matcher.type() == MatchType.EQUAL)
                .map(matcher -> matcher.value())
                .findFirst();
    }

    /**
     * Whether the metric has the name of a counter, by the endings that Prometheus itself looks at when it warns that a
     * rate may not be one of a counter (promql/engine.go of Prometheus 3.16).
     *
     * @return true if the name ends in {@code _total}, {@code _sum}, {@code _count} or {@code _bucket}
     */
    public boolean isNamedLikeCounter() {
        return metricName()
                .filter(name -> COUNTERS.stream().anyMatch(name::endsWith))
                .isPresent();
    }
}
