package io.leadline.promql.analysis;

import io.leadline.promql.AggregateExpr;
import io.leadline.promql.BinaryExpr;
import io.leadline.promql.Call;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprVisitor;
import io.leadline.promql.MatrixSelector;
import io.leadline.promql.NumberLiteral;
import io.leadline.promql.ParenExpr;
import io.leadline.promql.StringLiteral;
import io.leadline.promql.SubqueryExpr;
import io.leadline.promql.UnaryExpr;
import io.leadline.promql.ValueType;
import io.leadline.promql.VectorSelector;
import io.leadline.promql.analysis.LabelReason.Effect;
import java.util.List;

/** The labels of one node of the tree, given those of the nodes directly below it. */
final class NodeLabels implements ExprVisitor<ResultLabels> {
    private final List<ResultLabels> operands;
    private final SelectedSeries series;

    NodeLabels(List<ResultLabels> operands, SelectedSeries series) {
        this.operands = operands;
        this.series = series;
    }

    @Override
    public ResultLabels visitAggregateExpr(AggregateExpr node) {
        return AggregationLabels.of(node, operands.get(operands.size() - 1));
    }

    @Override
    public ResultLabels visitBinaryExpr(BinaryExpr node) {
        return new OperatorLabels(node).of(operands.get(0), operands.get(1));
    }

    @Override
    public ResultLabels visitCall(Call node) {
        return node.type() == ValueType.VECTOR
                ? new FunctionLabels(node, operands).labels()
                : unlabelled(node, node.function().name());
    }

    @Override
    public ResultLabels visitMatrixSelector(MatrixSelector node) {
        return operands.get(0);
    }

    @Override
    public ResultLabels visitNumberLiteral(NumberLiteral node) {
        return unlabelled(node, "a number");
    }

    @Override
    public ResultLabels visitParenExpr(ParenExpr node) {
        return operands.get(0);
    }

    @Override
    public ResultLabels visitStringLiteral(StringLiteral node) {
        return unlabelled(node, "a string");
    }

    /** The series of all instants; limits on their number hold for one instant only. */
    @Override
    public ResultLabels visitSubqueryExpr(SubqueryExpr node) {
        return operands.get(0).toBuilder().withoutBounds().build();
    }

    @Override
    public ResultLabels visitUnaryExpr(UnaryExpr node) {
        if (!node.negative() || node.type() == ValueType.SCALAR) {
            return operands.get(0);
        }
        LabelReason reason = LabelReason.of(Effect.DROPPED, "-", node.range());
        return operands.get(0).toBuilder().dropMetadata(reason).build();
    }

    @Override
    public ResultLabels visitVectorSelector(VectorSelector node) {
        return SelectorLabels.of(node, series.labelsOf(node));
    }

    private static ResultLabels unlabelled(Expr node, String by) {
        return ResultLabels.unlabelled(LabelReason.of(Effect.DROPPED, by, node.range()));
    }
}
