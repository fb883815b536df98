package io.leadline.promql.analysis;

import io.leadline.promql.Expr;
import io.leadline.promql.ExprWalker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Follows labels through an expression: which ones the series of its result can have, must have and cannot have, why,
 * and how many series there can be.
 *
 * <pre>{@code
 * ResultLabels labels = LabelFlow.of(Promql.parse("sum by (pod) (rate(x{job=\"a\"}[5m]))").orThrow());
 * labels.may();                 // pod, and nothing else
 * labels.presence("pod");       // SOMETIMES: a series without the label forms a group without it
 * labels.fact("job").reason();  // dropped by `sum by (pod)`
 * }</pre>
 *
 * <p>The rules are those of the engine of Prometheus 3.16 (promql/engine.go, functions.go, info.go) with default
 * settings; what is said holds for every query that succeeds, at each of its instants, whatever the data is. One thing
 * is taken for granted that an odd data set could break: stored series of native histograms have no label {@code le}.
 * All methods are thread-safe, take time about linear in the size of the expression, and do not recurse.
 */
public final class LabelFlow {
    private LabelFlow() {}

    /**
     * The labels of the result of an expression.
     *
     * @param expr the expression, also a part of a larger one
     * @return the labels; none for a scalar or a string
     */
    public static ResultLabels of(Expr expr) {
        return of(expr, SelectedSeries.UNKNOWN);
    }

    /**
     * The labels of the result of an expression over series that something is known about.
     *
     * @param expr the expression
     * @param series what is known about the stored series
     * @return the labels; none for a scalar or a string
     */
    public static ResultLabels of(Expr expr, SelectedSeries series) {
        List<Expr> nodes = new ArrayList<>();
        ExprWalker.walk(expr, nodes::add);
        Deque<ResultLabels> done = new ArrayDeque<>();
        // Backwards, each node comes after what is below it, and its first operand is done last.
        for (int i = nodes.size() - 1; i >= 0; i--) {
            Expr node = nodes.get(i);
            List<ResultLabels> operands = new ArrayList<>();
            for (int child = ExprWalker.children(node).size(); child > 0; child--) {
                operands.add(done.pop());
            }
            done.push(node.accept(new NodeLabels(operands, series)));
        }
        return done.pop();
    }
}
