package io.leadline.promql;

/**
 * A node of the syntax tree of a PromQL expression. Trees are immutable; two are equal if they are at the same places
 * and mean the same.
 */
public sealed interface Expr
        permits AggregateExpr,
                BinaryExpr,
                Call,
                MatrixSelector,
                NumberLiteral,
                ParenExpr,
                StringLiteral,
                SubqueryExpr,
                UnaryExpr,
                VectorSelector {
    /**
     * Where the node stands, as Prometheus has it. Some ranges are surprising: that of an aggregation may end behind a
     * parenthesis around it.
     *
     * @return the range in the text that was parsed
     */
    TextRange range();

    /**
     * The type of the expression's value.
     *
     * @return the type
     */
    ValueType type();

    /**
     * Calls the method of a visitor that fits the node.
     *
     * @param <R> what the visitor returns
     * @param visitor the visitor
     * @return what the method returned
     */
    <R> R accept(ExprVisitor<R> visitor);
}
