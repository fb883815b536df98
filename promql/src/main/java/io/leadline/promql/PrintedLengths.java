package io.leadline.promql;

import io.leadline.golang.GoText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;

/**
 * How many bytes {@link PromqlPrinter} makes of each node of a tree, found from the bottom up so that no part is
 * printed twice. Not thread-safe.
 */
final class PrintedLengths implements ExprVisitor<Long> {
    private final StringBuilder part;
    private final boolean charsAreBytes;
    private final PromqlPrinter printer;
    /** The nodes with others below them. A node that is part of the tree twice has the same length in both places. */
    private final IdentityHashMap<Expr, Long> lengths = new IdentityHashMap<>();

    private PrintedLengths(String line, boolean unquotedUtf8Names) {
        this.part = new StringBuilder(line.length());
        this.charsAreBytes = GoText.byteLength(line, 0, line.length()) == line.length();
        this.printer = new PromqlPrinter(part, unquotedUtf8Names);
    }

    /** Measures a tree that was printed as a line. */
    static PrintedLengths of(Expr expr, String line, boolean unquotedUtf8Names) {
        PrintedLengths lengths = new PrintedLengths(line, unquotedUtf8Names);
        expr.accept(lengths);
        return lengths;
    }

    /** Whether a node need not be split to be no longer than a width in bytes; one with nothing below it cannot be. */
    boolean fits(Expr node, int width) {
        Long length = lengths.get(node);
        return length == null || length <= width;
    }

    @Override
    public Long visitAggregateExpr(AggregateExpr node) {
        printer.appendHead(node);
        long length = taken() + "()".length() + node.expr().accept(this);
        if (node.parameter().isPresent()) {
            length += node.parameter().get().accept(this) + ", ".length();
        }
        return put(node, length);
    }

    @Override
    public Long visitBinaryExpr(BinaryExpr node) {
        Deque<BinaryExpr> chain = new ArrayDeque<>();
        Expr leftmost = node;
        while (leftmost instanceof BinaryExpr binary) {
            chain.push(binary);
            leftmost = binary.left();
        }
        long length = leftmost.accept(this);
        for (BinaryExpr binary : chain) {
            printer.appendOperator(binary);
            length += taken() + "  ".length() + binary.right().accept(this);
            lengths.put(binary, length);
        }
        return length;
    }

    @Override
    public Long visitCall(Call node) {
        long length = "()".length();
        length += node.function().name().length();
        String separator = "";
        for (Expr argument : node.arguments()) {
            length += separator.length() + argument.accept(this);
            separator = ", ";
        }
        return put(node, length);
    }

    @Override
    public Long visitParenExpr(ParenExpr node) {
        return put(node, node.expr().accept(this) + "()".length());
    }

    @Override
    public Long visitSubqueryExpr(SubqueryExpr node) {
        printer.appendSuffix(node);
        return put(node, taken() + node.expr().accept(this));
    }

    @Override
    public Long visitUnaryExpr(UnaryExpr node) {
        return put(node, 1 + node.expr().accept(this));
    }

    @Override
    public Long visitMatrixSelector(MatrixSelector node) {
        return leaf(node);
    }

    @Override
    public Long visitVectorSelector(VectorSelector node) {
        return leaf(node);
    }

    @Override
    public Long visitNumberLiteral(NumberLiteral node) {
        return leaf(node);
    }

    @Override
    public Long visitStringLiteral(StringLiteral node) {
        return leaf(node);
    }

    private long leaf(Expr node) {
        node.accept(printer);
        return taken();
    }

    private long put(Expr node, long length) {
        lengths.put(node, length);
        return length;
    }

    /** The bytes of what was printed since the last call. */
    private long taken() {
        long length = charsAreBytes ? part.length() : GoText.byteLength(part.toString(), 0, part.length());
        part.setLength(0);
        return length;
    }
}
