package io.leadline.promql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Goes through trees without recursion, so that long chains are no danger. Thread-safe.
 *
 * <pre>{@code
 * List<String> functions = new ArrayList<>();
 * ExprWalker.walk(expr, node -> {
 *     if (node instanceof Call call) {
 *         functions.add(call.function().name());
 *     }
 * });
 * }</pre>
 */
public final class ExprWalker {
    private static final ExprVisitor<List<Expr>> CHILDREN = new Children();

    private ExprWalker() {}

    /**
     * The expressions directly below a node.
     *
     * @param node the node
     * @return its operands, arguments, parameter and expression, or selector, in the order of the text
     */
    public static List<Expr> children(Expr node) {
        return node.accept(CHILDREN);
    }

    /**
     * Visits a node and all nodes below it, each before what is below it, in the order of the text.
     *
     * @param root where to begin
     * @param visitor takes each node
     */
    public static void walk(Expr root, Consumer<? super Expr> visitor) {
        Deque<Expr> rest = new ArrayDeque<>();
        rest.push(root);
        while (!rest.isEmpty()) {
            Expr node = rest.pop();
            visitor.accept(node);
            List<Expr> children = children(node);
            for (int i = children.size() - 1; i >= 0; i--) {
                rest.push(children.get(i));
            }
        }
    }

    private static final class Children implements ExprVisitor<List<Expr>> {
        @Override
        public List<Expr> visitAggregateExpr(AggregateExpr node) {
            List<Expr> children = new ArrayList<>(2);
            node.parameter().ifPresent(children::add);
            children.add(node.expr());
            return children;
        }

        @Override
        public List<Expr> visitBinaryExpr(BinaryExpr node) {
            return List.of(node.left(), node.right());
        }

        @Override
        public List<Expr> visitCall(Call node) {
            return node.arguments();
        }

        @Override
        public List<Expr> visitMatrixSelector(MatrixSelector node) {
            return List.of(node.selector());
        }

        @Override
        public List<Expr> visitNumberLiteral(NumberLiteral node) {
            return List.of();
        }

        @Override
        public List<Expr> visitParenExpr(ParenExpr node) {
            return List.of(node.expr());
        }

        @Override
        public List<Expr> visitStringLiteral(StringLiteral node) {
            return List.of();
        }

        @Override
        public List<Expr> visitSubqueryExpr(SubqueryExpr node) {
            return List.of(node.expr());
        }

        @Override
        public List<Expr> visitUnaryExpr(UnaryExpr node) {
            return List.of(node.expr());
        }

        @Override
        public List<Expr> visitVectorSelector(VectorSelector node) {
            return List.of();
        }
    }
}
