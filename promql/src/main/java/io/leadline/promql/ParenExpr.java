package io.leadline.promql;

/**
 * An expression in parentheses.
 *
 * @param range where it stands
 * @param expr what stands inside
 */
public record ParenExpr(TextRange range, Expr expr) implements Expr {
    @Override
    public ValueType type() {
        return expr.type();
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitParenExpr(this);
    }
}
