package io.leadline.promql;

/**
 * Does something for each kind of node. It sees one node; walking on is up to it.
 *
 * @param <R> what the methods return
 */
public interface ExprVisitor<R> {
    /**
     * Visits an aggregation.
     *
     * @param node the node
     * @return a result
     */
    R visitAggregateExpr(AggregateExpr node);

    /**
     * Visits a binary operation.
     *
     * @param node the node
     * @return a result
     */
    R visitBinaryExpr(BinaryExpr node);

    /**
     * Visits a function call.
     *
     * @param node the node
     * @return a result
     */
    R visitCall(Call node);

    /**
     * Visits a range selector.
     *
     * @param node the node
     * @return a result
     */
    R visitMatrixSelector(MatrixSelector node);

    /**
     * Visits a number.
     *
     * @param node the node
     * @return a result
     */
    R visitNumberLiteral(NumberLiteral node);

    /**
     * Visits a pair of parentheses.
     *
     * @param node the node
     * @return a result
     */
    R visitParenExpr(ParenExpr node);

    /**
     * Visits a string.
     *
     * @param node the node
     * @return a result
     */
    R visitStringLiteral(StringLiteral node);

    /**
     * Visits a subquery.
     *
     * @param node the node
     * @return a result
     */
    R visitSubqueryExpr(SubqueryExpr node);

    /**
     * Visits a sign.
     *
     * @param node the node
     * @return a result
     */
    R visitUnaryExpr(UnaryExpr node);

    /**
     * Visits an instant selector.
     *
     * @param node the node
     * @return a result
     */
    R visitVectorSelector(VectorSelector node);
}
