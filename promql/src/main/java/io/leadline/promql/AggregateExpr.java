package io.leadline.promql;

import java.util.List;
import java.util.Optional;

/**
 * An aggregation over the series of a vector.
 *
 * @param range where it stands
 * @param operator what is computed
 * @param grouping labels of {@code by} or {@code without}; empty if there are none
 * @param without whether the grouping is {@code without}
 * @param parameter the parameter, for instance of {@code topk}
 * @param expr the vector
 */
public record AggregateExpr(
        TextRange range,
        Aggregation operator,
        List<String> grouping,
        boolean without,
        Optional<Expr> parameter,
        Expr expr)
        implements Expr {
    /**
     * An aggregation.
     *
     * @param range where it stands
     * @param operator what is computed
     * @param grouping labels of {@code by} or {@code without}
     * @param without whether the grouping is {@code without}
     * @param parameter the parameter, if the operator has one
     * @param expr the vector
     */
    public AggregateExpr {
        grouping = List.copyOf(grouping);
    }

    @Override
    public ValueType type() {
        return ValueType.VECTOR;
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.visitAggregateExpr(this);
    }
}
