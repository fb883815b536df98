package io.leadline.promql;

import io.leadline.golang.GoText;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Prints trees on as many lines as it takes (a port of Prometheus 3.16, promql/parser/prettier.go). Not thread-safe.
 */
final class PromqlPretty implements ExprVisitor<StringBuilder> {
    /** A node whose print is longer, in bytes, is split by Prometheus. */
    static final int WIDTH = 100;

    private static final String INDENT = "  ";
    /** Prometheus has no such limit: it prints a chain of n operators with n²/2 indentations. */
    private static final String DEEPEST_INDENT = INDENT.repeat(500);

    private final StringBuilder out;
    private final PromqlPrinter printer;
    private final Set<Expr> longNodes;
    private int level;
    /** Whether the next node goes on in the line of the sign before it. */
    private boolean goesOn;

    private PromqlPretty(StringBuilder out, boolean unquotedUtf8Names, Set<Expr> longNodes) {
        this.out = out;
        this.printer = new PromqlPrinter(out, unquotedUtf8Names);
        this.longNodes = longNodes;
    }

    static String print(Expr expr, boolean unquotedUtf8Names, int width) {
        StringBuilder line = new StringBuilder();
        LinePrinter printer = new LinePrinter(line, unquotedUtf8Names, width);
        expr.accept(printer);
        if (printer.longNodes.isEmpty()) {
            return line.toString();
        }
        StringBuilder out = new StringBuilder(2 * line.length());
        return expr.accept(new PromqlPretty(out, unquotedUtf8Names, printer.longNodes))
                .toString();
    }

    @Override
    public StringBuilder visitAggregateExpr(AggregateExpr node) {
        if (fits(node)) {
            return line(node);
        }
        startLine();
        printer.appendHead(node);
        out.append("(\n");
        node.parameter().ifPresent(parameter -> below(parameter).append(",\n"));
        below(node.expr()).append('\n');
        return startLine().append(')');
    }

    /** Each operand of a chain that is split stands one level deeper than the chain that it is the left part of. */
    @Override
    public StringBuilder visitBinaryExpr(BinaryExpr node) {
        int outer = level;
        Deque<BinaryExpr> split = new ArrayDeque<>();
        Expr rest = node;
        while (rest instanceof BinaryExpr binary && !fits(binary)) {
            split.push(binary);
            rest = binary.left();
            level++;
        }
        if (rest instanceof BinaryExpr) {
            line(rest);
        } else {
            rest.accept(this);
        }
        for (BinaryExpr binary : split) {
            level--;
            out.append('\n');
            startLine();
            printer.appendOperator(binary).append('\n');
            below(binary.right());
        }
        level = outer;
        return out;
    }

    @Override
    public StringBuilder visitCall(Call node) {
        if (fits(node)) {
            return line(node);
        }
        startLine().append(node.function().name()).append("(\n");
        String separator = "";
        for (Expr argument : node.arguments()) {
            out.append(separator);
            below(argument);
            separator = ",\n";
        }
        out.append('\n');
        return startLine().append(')');
    }

    @Override
    public StringBuilder visitParenExpr(ParenExpr node) {
        if (fits(node)) {
            return line(node);
        }
        startLine().append("(\n");
        below(node.expr()).append('\n');
        return startLine().append(')');
    }

    /** A subquery that fits stands without indentation, as in Prometheus. */
    @Override
    public StringBuilder visitSubqueryExpr(SubqueryExpr node) {
        if (fits(node)) {
            goesOn = false;
            return node.accept(printer);
        }
        node.expr().accept(this);
        return printer.appendSuffix(node);
    }

    @Override
    public StringBuilder visitUnaryExpr(UnaryExpr node) {
        startLine().append(node.negative() ? '-' : '+');
        goesOn = true;
        return node.expr().accept(this);
    }

    @Override
    public StringBuilder visitMatrixSelector(MatrixSelector node) {
        return line(node);
    }

    @Override
    public StringBuilder visitVectorSelector(VectorSelector node) {
        return line(node);
    }

    @Override
    public StringBuilder visitNumberLiteral(NumberLiteral node) {
        return line(node);
    }

    @Override
    public StringBuilder visitStringLiteral(StringLiteral node) {
        return line(node);
    }

    private StringBuilder below(Expr node) {
        level++;
        node.accept(this);
        level--;
        return out;
    }

    private StringBuilder line(Expr node) {
        startLine();
        return node.accept(printer);
    }

    private StringBuilder startLine() {
        if (!goesOn) {
            out.append(DEEPEST_INDENT, 0, Math.min(DEEPEST_INDENT.length(), level * INDENT.length()));
        }
        goesOn = false;
        return out;
    }

    private boolean fits(Expr node) {
        return !longNodes.contains(node);
    }

    /** Prints a tree on one line and finds the nodes that are too long for one, so that no level prints them again. */
    private static final class LinePrinter extends PromqlPrinter {
        private final StringBuilder line;
        private final int width;
        /** By identity: a node that is part of the tree twice is as long in both places. */
        private Set<Expr> longNodes = Set.of();

        /** The chars whose bytes are counted. */
        private int counted;

        private int bytes;

        LinePrinter(StringBuilder line, boolean unquotedUtf8Names, int width) {
            super(line, unquotedUtf8Names);
            this.line = line;
            this.width = width;
        }

        /** In bytes; each char is looked at once. */
        @Override
        int place() {
            int length = line.length();
            while (counted < length && line.charAt(counted) < 0x80) {
                counted++;
                bytes++;
            }
            if (counted < length) {
                bytes += GoText.byteLength(line.substring(counted), 0, length - counted);
                counted = length;
            }
            return bytes;
        }

        @Override
        void printed(Expr node, int start) {
            if (place() - start <= width) {
                return;
            }
            if (longNodes.isEmpty()) {
                longNodes = Collections.newSetFromMap(new IdentityHashMap<>());
            }
            longNodes.add(node);
        }
    }
}
