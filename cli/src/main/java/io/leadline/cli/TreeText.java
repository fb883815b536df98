package io.leadline.cli;

import io.leadline.diagnostic.VisibleText;
import io.leadline.promql.AggregateExpr;
import io.leadline.promql.BinaryExpr;
import io.leadline.promql.Call;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprVisitor;
import io.leadline.promql.ExprWalker;
import io.leadline.promql.MatrixSelector;
import io.leadline.promql.NumberLiteral;
import io.leadline.promql.ParenExpr;
import io.leadline.promql.Promql;
import io.leadline.promql.StringLiteral;
import io.leadline.promql.SubqueryExpr;
import io.leadline.promql.UnaryExpr;
import io.leadline.promql.VectorMatching;
import io.leadline.promql.VectorSelector;
import io.leadline.source.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A syntax tree, a node on a line: its kind, what belongs to it alone, its type and where it starts. */
final class TreeText implements ExprVisitor<String> {
    /** Chains can be many thousand nodes deep; further in, the indentation stays as it is. */
    private static final int DEEPEST = 100;

    private final Console console;
    private final SourceText source;

    private record Level(Expr node, int depth) {}

    TreeText(Console console, SourceText source) {
        this.console = console;
        this.source = source;
    }

    String of(Expr root) {
        StringBuilder text = new StringBuilder();
        Deque<Level> rest = new ArrayDeque<>();
        rest.push(new Level(root, 0));
        while (!rest.isEmpty()) {
            Level level = rest.pop();
            Expr node = level.node();
            String own = node.accept(this);
            text.append("  ".repeat(Math.min(level.depth(), DEEPEST)))
                    .append(console.name(node.getClass().getSimpleName()))
                    .append(own.isEmpty() ? "" : " " + VisibleText.of(own))
                    .append(console.dim("  " + node.type().documentedName() + " at "
                            + source.position(node.range().start())))
                    .append('\n');
            List<Expr> children = ExprWalker.children(node);
            for (int i = children.size() - 1; i >= 0; i--) {
                rest.push(new Level(children.get(i), level.depth() + 1));
            }
        }
        return text.toString();
    }

    @Override
    public String visitAggregateExpr(AggregateExpr node) {
        String labels = "(" + String.join(", ", node.grouping()) + ")";
        boolean groups = node.without() || !node.grouping().isEmpty();
        return node.operator().text() + (groups ? (node.without() ? " without " : " by ") + labels : "");
    }

    @Override
    public String visitBinaryExpr(BinaryExpr node) {
        return node.operator().text()
                + (node.returnBool() ? " bool" : "")
                + node.matching().map(TreeText::matching).orElse("");
    }

    private static String matching(VectorMatching matching) {
        StringBuilder text = new StringBuilder();
        if (matching.on() || !matching.labels().isEmpty()) {
            text.append(matching.on() ? " on (" : " ignoring (")
                    .append(String.join(", ", matching.labels()))
                    .append(')');
        }
        if (matching.isGrouped()) {
            text.append(
                            matching.cardinality() == VectorMatching.Cardinality.MANY_TO_ONE
                                    ? " group_left ("
                                    : " group_right (")
                    .append(String.join(", ", matching.include()))
                    .append(')');
        }
        matching.fillLeft()
                .ifPresent(value -> text.append(" fill_left (").append(value).append(')'));
        matching.fillRight()
                .ifPresent(value -> text.append(" fill_right (").append(value).append(')'));
        return text.toString();
    }

    @Override
    public String visitCall(Call node) {
        return node.function().name();
    }

    @Override
    public String visitMatrixSelector(MatrixSelector node) {
        return Promql.print(node);
    }

    @Override
    public String visitNumberLiteral(NumberLiteral node) {
        return Promql.print(node);
    }

    @Override
    public String visitParenExpr(ParenExpr node) {
        return "";
    }

    @Override
    public String visitStringLiteral(StringLiteral node) {
        return Promql.print(node);
    }

    @Override
    public String visitSubqueryExpr(SubqueryExpr node) {
        // What is not printed with the operand: the range, the step and the modifiers.
        return Promql.print(node).substring(Promql.print(node.expr()).length());
    }

    @Override
    public String visitUnaryExpr(UnaryExpr node) {
        return node.negative() ? "-" : "+";
    }

    @Override
    public String visitVectorSelector(VectorSelector node) {
        return Promql.print(node);
    }
}
