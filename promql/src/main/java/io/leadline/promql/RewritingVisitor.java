package io.leadline.promql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Goes through a tree for {@link ExprRewriter}, from the bottom up, and shares the nodes that stay. */
final class RewritingVisitor implements ExprVisitor<Expr> {
    private final UnaryOperator<Expr> change;

    RewritingVisitor(UnaryOperator<Expr> change) {
        this.change = change;
    }

    @Override
    public Expr visitAggregateExpr(AggregateExpr node) {
        Optional<Expr> parameter = node.parameter().map(child -> child.accept(this));
        Expr expr = node.expr().accept(this);
        boolean same = isSame(expr, node.expr())
                && (parameter.isEmpty()
                        || isSame(parameter.get(), node.parameter().orElse(null)));
        return change.apply(
                same
                        ? node
                        : new AggregateExpr(
                                node.range(), node.operator(), node.grouping(), node.without(), parameter, expr));
    }

    @Override
    public Expr visitBinaryExpr(BinaryExpr node) {
        Deque<BinaryExpr> chain = new ArrayDeque<>();
        Expr leftmost = node;
        while (leftmost instanceof BinaryExpr binary) {
            chain.push(binary);
            leftmost = binary.left();
        }
        Expr left = leftmost.accept(this);
        boolean changed = !isSame(left, leftmost);
        for (BinaryExpr binary : chain) {
            Expr right = binary.right().accept(this);
            boolean same = !changed && isSame(right, binary.right());
            BinaryExpr rebuilt = same
                    ? binary
                    : new BinaryExpr(
                            binary.range(), binary.operator(), binary.returnBool(), left, right, binary.matching());
            left = change.apply(rebuilt);
            changed = !same || !isSame(left, rebuilt);
        }
        return left;
    }

    @SuppressWarnings("ReferenceEquality") // Sharing is the question here, and comparing long chains would be slow.
    private static boolean isSame(Expr one, @Nullable Expr other) {
        return one == other;
    }

    @Override
    public Expr visitCall(Call node) {
        List<Expr> arguments = new ArrayList<>(node.arguments().size());
        boolean same = true;
        for (Expr argument : node.arguments()) {
            Expr rewritten = argument.accept(this);
            same &= isSame(rewritten, argument);
            arguments.add(rewritten);
        }
        return change.apply(same ? node : new Call(node.range(), node.function(), arguments));
    }

    @Override
    public Expr visitMatrixSelector(MatrixSelector node) {
        if (!(node.selector().accept(this) instanceof VectorSelector selector)) {
            throw new IllegalArgumentException("a range selector can only hold a selector: " + Promql.print(node));
        }
        return change.apply(
                isSame(selector, node.selector()) ? node : new MatrixSelector(node.range(), selector, node.duration()));
    }

    @Override
    public Expr visitNumberLiteral(NumberLiteral node) {
        return change.apply(node);
    }

    @Override
    public Expr visitParenExpr(ParenExpr node) {
        Expr expr = node.expr().accept(this);
        return change.apply(isSame(expr, node.expr()) ? node : new ParenExpr(node.range(), expr));
    }

    @Override
    public Expr visitStringLiteral(StringLiteral node) {
        return change.apply(node);
    }

    @Override
    public Expr visitSubqueryExpr(SubqueryExpr node) {
        Expr expr = node.expr().accept(this);
        return change.apply(
                isSame(expr, node.expr())
                        ? node
                        : new SubqueryExpr(node.range(), expr, node.duration(), node.step(), node.offset(), node.at()));
    }

    @Override
    public Expr visitUnaryExpr(UnaryExpr node) {
        Expr expr = node.expr().accept(this);
        return change.apply(isSame(expr, node.expr()) ? node : new UnaryExpr(node.range(), node.negative(), expr));
    }

    @Override
    public Expr visitVectorSelector(VectorSelector node) {
        return change.apply(node);
    }
}
