package io.leadline.promql;

/**
 * A string.
 *
 * @param range where it stands
 * @param value the value, a Go string; escapes are resolved
 */
public record StringLiteral(TextRange range, String value) implements Expr {
    @Override
    public ValueType type() {
        return ValueType.STRING;
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitStringLiteral(this);
    }
}
