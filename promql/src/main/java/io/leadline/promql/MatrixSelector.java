package io.leadline.promql;

/**
 * A selector of series over a range of time.
 *
 * @param range where it stands
 * @param selector the selector; its modifiers are those behind the range too
 * @param duration the range, above zero
 */
public record MatrixSelector(TextRange range, VectorSelector selector, DurationOperand duration) implements Expr {
    @Override
    public ValueType type() {
        return ValueType.MATRIX;
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitMatrixSelector(this);
    }
}
