package io.leadline.promql;

/**
 * A number, with the sign before it, or a duration such as {@code 5m} that stands for a number.
 *
 * @param range where it stands
 * @param value the value; seconds if it was written as a duration
 * @param duration whether it was written as a duration
 */
public record NumberLiteral(TextRange range, double value, boolean duration) implements Expr, DurationOperand {
    /** The value as a duration, if it is seconds. */
    long nanos() {
        return (long) NumberTexts.round(value * 1e9);
    }

    NumberLiteral negated(int start) {
        return new NumberLiteral(new TextRange(start, range.end()), -value, duration);
    }

    NumberLiteral startingAt(int start) {
        return new NumberLiteral(new TextRange(start, range.end()), value, duration);
    }

    @Override
    public ValueType type() {
        return ValueType.SCALAR;
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitNumberLiteral(this);
    }
}
