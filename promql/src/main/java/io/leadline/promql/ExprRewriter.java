package io.leadline.promql;

import java.util.function.UnaryOperator;

/**
 * Makes new trees from others. Thread-safe.
 *
 * <pre>{@code
 * Expr expr = Promql.parse("(a) + (b)").orThrow();
 * Expr bare = ExprRewriter.rewrite(expr, node -> node instanceof ParenExpr paren ? paren.expr() : node);
 * Promql.print(bare);   // a + b
 * }</pre>
 */
public final class ExprRewriter {
    private ExprRewriter() {}

    /**
     * Rewrites a tree from the bottom up. What does not change is shared with the old tree; ranges stay those of the
     * old tree's text.
     *
     * @param root the tree; it stays as it is
     * @param change is asked for each node, after what is below it has been rewritten, for the node that shall stand in
     *     its place, which may be the same one; for a {@link VectorSelector} below a {@link MatrixSelector} that must
     *     be a {@link VectorSelector}
     * @return the new tree, or the same one if nothing changed; its types are not checked again, and parentheses that
     *     an operand needs in its new place are not added: {@link PromqlSource#print(Expr)} prints them, others do not
     * @throws IllegalArgumentException if something else than a selector shall stand in a range selector
     */
    public static Expr rewrite(Expr root, UnaryOperator<Expr> change) {
        return root.accept(new RewritingVisitor(change));
    }
}
