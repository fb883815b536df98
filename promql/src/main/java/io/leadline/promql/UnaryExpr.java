package io.leadline.promql;

/**
 * A sign before an expression that is no number.
 *
 * @param range where it stands
 * @param negative whether the sign is {@code -}; else it is {@code +}
 * @param expr the operand
 */
public record UnaryExpr(TextRange range, boolean negative, Expr expr) implements Expr {
    @Override
    public ValueType type() {
        return expr.type();
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitUnaryExpr(this);
    }
}
