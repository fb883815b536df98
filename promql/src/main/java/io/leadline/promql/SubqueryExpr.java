package io.leadline.promql;

import java.util.Optional;

/**
 * An expression evaluated at steps over a range of time.
 *
 * @param range where it stands
 * @param expr the expression
 * @param duration the range, above zero
 * @param step the step; empty for the default
 * @param offset the offset; empty if there is none or it is zero
 * @param at the time of {@code @}
 */
public record SubqueryExpr(
        TextRange range,
        Expr expr,
        DurationOperand duration,
        Optional<DurationOperand> step,
        Optional<DurationOperand> offset,
        Optional<AtModifier> at)
        implements Expr {
    SubqueryExpr at(int end, AtModifier newAt) {
        return new SubqueryExpr(new TextRange(range.start(), end), expr, duration, step, offset, Optional.of(newAt));
    }

    SubqueryExpr offset(int end, Optional<DurationOperand> newOffset) {
        return new SubqueryExpr(new TextRange(range.start(), end), expr, duration, step, newOffset, at);
    }

    @Override
    public ValueType type() {
        return ValueType.MATRIX;
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitSubqueryExpr(this);
    }
}
