package io.leadline.promql;

import io.leadline.promql.DurationExpr.Operator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes the durations of {@link RandomExprs}. */
final class DurationExprs {
    private static final TextRange NOWHERE = new TextRange(0, 0);

    private final Random random;

    DurationExprs(Random random) {
        this.random = random;
    }

    /** A duration in brackets. */
    DurationOperand range() {
        return random.nextInt(3) > 0 ? millis(1 + random.nextInt(100_000_000)) : computed(2);
    }

    /**
     * A duration behind {@code offset}. Not zero, of which nothing stays; no {@code +} before a call, which Prometheus
     * does not print; no operator outside parentheses, which stands there only behind two signs.
     */
    DurationOperand offset() {
        int size = 1 + random.nextInt(100_000_000);
        return switch (random.nextInt(6)) {
            case 0 -> wrapped(computed(2));
            case 1 -> call();
            case 2 -> sign(call());
            case 3 -> sign(wrapped(computed(1)));
            default -> millis(random.nextBoolean() ? size : -size);
        };
    }

    /** Literals in brackets are whole milliseconds: Prometheus prints no smaller unit. */
    private static NumberLiteral millis(int millis) {
        return new NumberLiteral(NOWHERE, millis / 1000.0, true);
    }

    private DurationOperand computed(int depth) {
        if (depth <= 0) {
            return random.nextBoolean() ? call() : literal();
        }
        return switch (random.nextInt(5)) {
            case 0 -> call();
            case 1 -> sign(wrapped(computed(depth - 1)));
            case 2 -> wrapped(computed(depth - 1));
            default -> operation(depth);
        };
    }

    private DurationExpr operation(int depth) {
        Operator operator = List.of(Operator.ADD, Operator.SUB, Operator.MUL, Operator.DIV, Operator.MOD, Operator.POW)
                .get(random.nextInt(6));
        DurationOperand left = operand(depth - 1);
        boolean signed = left instanceof DurationExpr inner && inner.operator() == Operator.SUB;
        return new DurationExpr(
                NOWHERE,
                operator,
                Optional.of(signed && operator == Operator.POW ? wrapped(left) : left),
                Optional.of(operand(depth - 1)),
                false);
    }

    private DurationOperand operand(int depth) {
        DurationOperand operand = computed(depth);
        boolean apart = operand instanceof DurationExpr inner && inner.left().isPresent();
        return apart ? wrapped(operand) : operand;
    }

    /** Operands of operators are seconds, or numbers, above zero: not parts of a second, which Prometheus cuts. */
    private NumberLiteral literal() {
        return new NumberLiteral(NOWHERE, 1 + random.nextInt(100_000), random.nextBoolean());
    }

    private DurationExpr call() {
        return switch (random.nextInt(4)) {
            case 0 -> Nodes.durationFunction(Operator.STEP, 0, 0);
            case 1 -> Nodes.durationFunction(Operator.RANGE, 0, 0);
            case 2 -> Nodes.durationExtreme(Operator.MIN_OF, 0, 0, computed(1), computed(1));
            default -> Nodes.durationExtreme(Operator.MAX_OF, 0, 0, computed(1), computed(1));
        };
    }

    private static DurationExpr sign(DurationExpr operand) {
        return Nodes.sign(Operator.SUB, 0, operand);
    }

    private static DurationExpr wrapped(DurationOperand operand) {
        return Nodes.wrap(operand, 0);
    }

    /** Whether an operator behind a node would be read as part of its offset. */
    boolean endsOpen(Expr expr) {
        Expr last = expr;
        while (last instanceof BinaryExpr || last instanceof UnaryExpr) {
            last = last instanceof BinaryExpr binary ? binary.right() : ((UnaryExpr) last).expr();
        }
        Optional<DurationOperand> offset = Optional.empty();
        if (last instanceof VectorSelector selector) {
            offset = selector.offset();
        } else if (last instanceof MatrixSelector matrix) {
            offset = matrix.selector().offset();
        } else if (last instanceof SubqueryExpr subquery) {
            offset = subquery.offset();
        }
        return offset.filter(OperandParentheses::isOpen).isPresent();
    }
}
