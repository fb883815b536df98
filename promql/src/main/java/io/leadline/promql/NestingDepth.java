package io.leadline.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Measures how deep a tree nests, without recursion. The left operands of operators and what stands before the brackets
 * of a subquery do not count: whoever walks a tree goes down them in a loop.
 */
final class NestingDepth {
    private record Level(Object node, int depth) {}

    private final Deque<Level> rest = new ArrayDeque<>();

    private NestingDepth() {}

    static int of(Expr expr) {
        return new NestingDepth().measure(expr);
    }

    private int measure(Expr expr) {
        int deepest = 0;
        rest.push(new Level(expr, 1));
        while (!rest.isEmpty()) {
            Level level = rest.pop();
            deepest = Math.max(deepest, level.depth());
            if (level.node() instanceof BinaryExpr binary) {
                rest.push(new Level(binary.left(), level.depth()));
                rest.push(new Level(binary.right(), level.depth() + 1));
            } else if (level.node() instanceof SubqueryExpr subquery) {
                rest.push(new Level(subquery.expr(), level.depth()));
                pushDuration(Optional.of(subquery.duration()), level.depth() + 1);
                pushDuration(subquery.step(), level.depth() + 1);
                pushDuration(subquery.offset(), level.depth() + 1);
            } else {
                for (Object child : children(level.node())) {
                    rest.push(new Level(child, level.depth() + 1));
                }
            }
        }
        return deepest;
    }

    private void pushDuration(Optional<DurationOperand> duration, int depth) {
        duration.ifPresent(operand -> rest.push(new Level(operand, depth)));
    }

    private static List<?> children(Object node) {
        if (node instanceof ParenExpr paren) {
            return List.of(paren.expr());
        }
        if (node instanceof UnaryExpr unary) {
            return List.of(unary.expr());
        }
        if (node instanceof Call call) {
            return call.arguments();
        }
        if (node instanceof AggregateExpr aggregate) {
            return aggregate.parameter().isPresent()
                    ? List.of(aggregate.parameter().get(), aggregate.expr())
                    : List.of(aggregate.expr());
        }
        if (node instanceof MatrixSelector matrix) {
            return List.of(matrix.selector(), matrix.duration());
        }
        if (node instanceof VectorSelector selector) {
            return selector.offset().map(List::of).orElse(List.of());
        }
        if (node instanceof DurationExpr duration) {
            return List.of(operand(duration.left()), operand(duration.right()));
        }
        return List.of();
    }

    private static Object operand(Optional<DurationOperand> operand) {
        return operand.isPresent() ? operand.get() : "";
    }
}
