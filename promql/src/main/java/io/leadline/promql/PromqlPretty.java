package io.leadline.promql;

import io.leadline.golang.GoText;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Prints trees on as many lines as it takes (a port of Prometheus 3.16, promql/parser/prettier.go). Not thread-safe.
 */
final class PromqlPretty implements ExprVisitor<String> {
    /** A node whose print is longer, in bytes, is split by Prometheus. */
    static final int WIDTH = 100;

    private static final String INDENT = "  ";

    private final boolean unquotedUtf8Names;
    private final int width;
    private int level;

    PromqlPretty(boolean unquotedUtf8Names, int width) {
        this.unquotedUtf8Names = unquotedUtf8Names;
        this.width = width;
    }

    static String print(Expr expr, boolean unquotedUtf8Names, int width) {
        return expr.accept(new PromqlPretty(unquotedUtf8Names, width));
    }

    @Override
    public String visitAggregateExpr(AggregateExpr node) {
        String line = line(node);
        if (fits(line)) {
            return indent() + line;
        }
        StringBuilder out = new StringBuilder(indent());
        new PromqlPrinter(out, unquotedUtf8Names).appendHead(node);
        out.append("(\n");
        node.parameter().ifPresent(parameter -> out.append(below(parameter)).append(",\n"));
        return out.append(below(node.expr()))
                .append('\n')
                .append(indent())
                .append(')')
                .toString();
    }

    /** Each operand of a chain that is split stands one level deeper than the chain that it is the left part of. */
    @Override
    public String visitBinaryExpr(BinaryExpr node) {
        int outer = level;
        Deque<BinaryExpr> split = new ArrayDeque<>();
        Expr rest = node;
        while (rest instanceof BinaryExpr binary && !fits(line(binary))) {
            split.push(binary);
            rest = binary.left();
            level++;
        }
        StringBuilder out = new StringBuilder(rest instanceof BinaryExpr ? indent() + line(rest) : rest.accept(this));
        for (BinaryExpr binary : split) {
            String right = binary.right().accept(this);
            level--;
            out.append('\n').append(indent());
            new PromqlPrinter(out, unquotedUtf8Names).appendOperator(binary);
            out.append('\n').append(right);
        }
        level = outer;
        return out.toString();
    }

    @Override
    public String visitCall(Call node) {
        String line = line(node);
        if (fits(line)) {
            return indent() + line;
        }
        StringBuilder out =
                new StringBuilder(indent()).append(node.function().name()).append("(\n");
        String separator = "";
        for (Expr argument : node.arguments()) {
            out.append(separator).append(below(argument));
            separator = ",\n";
        }
        return out.append('\n').append(indent()).append(')').toString();
    }

    @Override
    public String visitParenExpr(ParenExpr node) {
        String line = line(node);
        return fits(line) ? indent() + line : indent() + "(\n" + below(node.expr()) + "\n" + indent() + ")";
    }

    /** A subquery that fits stands without indentation, as in Prometheus. */
    @Override
    public String visitSubqueryExpr(SubqueryExpr node) {
        String line = line(node);
        if (fits(line)) {
            return line;
        }
        StringBuilder out = new StringBuilder(node.expr().accept(this));
        return new PromqlPrinter(out, unquotedUtf8Names).appendSuffix(node).toString();
    }

    @Override
    public String visitUnaryExpr(UnaryExpr node) {
        return indent()
                + (node.negative() ? "-" : "+")
                + node.expr().accept(this).strip();
    }

    @Override
    public String visitMatrixSelector(MatrixSelector node) {
        return indent() + line(node);
    }

    @Override
    public String visitVectorSelector(VectorSelector node) {
        return indent() + line(node);
    }

    @Override
    public String visitNumberLiteral(NumberLiteral node) {
        return indent() + line(node);
    }

    @Override
    public String visitStringLiteral(StringLiteral node) {
        return indent() + line(node);
    }

    private String below(Expr node) {
        level++;
        String text = node.accept(this);
        level--;
        return text;
    }

    private String indent() {
        return INDENT.repeat(level);
    }

    private String line(Expr node) {
        return PromqlPrinter.print(node, unquotedUtf8Names);
    }

    private boolean fits(String line) {
        return line.length() <= width && GoText.byteLength(line, 0, line.length()) <= width;
    }
}
