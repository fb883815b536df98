package io.leadline.promql;

import java.util.Optional;

/**
 * A selector of series at an instant.
 *
 * @param range where it stands, with its modifiers; inside a {@link MatrixSelector} without them
 * @param selector name and matchers
 * @param offset the offset; empty if there is none or it is zero
 * @param at the time of {@code @}
 * @param anchored whether {@code anchored} was given
 * @param smoothed whether {@code smoothed} was given
 * @param bypassEmptyMatcherCheck whether it need not have a matcher that rejects the empty value: the second argument
 *     of {@code info}
 */
public record VectorSelector(
        TextRange range,
        MetricSelector selector,
        Optional<DurationOperand> offset,
        Optional<AtModifier> at,
        boolean anchored,
        boolean smoothed,
        boolean bypassEmptyMatcherCheck)
        implements Expr {
    VectorSelector(TextRange range, MetricSelector selector) {
        this(range, selector, Optional.empty(), Optional.empty(), false, false, false);
    }

    VectorSelector with(MetricSelector newSelector) {
        return new VectorSelector(range, newSelector, offset, at, anchored, smoothed, bypassEmptyMatcherCheck);
    }

    VectorSelector at(TextRange newRange, AtModifier newAt) {
        return new VectorSelector(
                newRange, selector, offset, Optional.of(newAt), anchored, smoothed, bypassEmptyMatcherCheck);
    }

    VectorSelector offset(TextRange newRange, Optional<DurationOperand> newOffset) {
        return new VectorSelector(newRange, selector, newOffset, at, anchored, smoothed, bypassEmptyMatcherCheck);
    }

    VectorSelector extended(boolean nowAnchored, boolean nowSmoothed) {
        return new VectorSelector(range, selector, offset, at, nowAnchored, nowSmoothed, bypassEmptyMatcherCheck);
    }

    VectorSelector bypassing() {
        return new VectorSelector(range, selector, offset, at, anchored, smoothed, true);
    }

    @Override
    public ValueType type() {
        return ValueType.VECTOR;
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitVectorSelector(this);
    }
}
