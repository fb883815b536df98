package io.leadline.promql;

import io.leadline.promql.SourceText.Run;
import io.leadline.promql.TokenSpans.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree with the text of another one: nodes that both have stand as they did; of a node that stands at the
 * place of an old one of its kind, what is the same stands as it did; the rest is printed. Not thread-safe.
 */
final class SourceEditor implements ExprVisitor<SourceText> {
    private final TokenList tokens;
    private final TokenSpans spans;
    private final SourceText out;
    private final NewPieces pieces;
    private final SourceSelectors selectors;
    private final Set<Expr> used = Collections.newSetFromMap(new IdentityHashMap<>());

    SourceEditor(TokenList tokens, TokenSpans spans, SourceText out, NewPieces pieces) {
        this.tokens = tokens;
        this.spans = spans;
        this.out = out;
        this.pieces = pieces;
        this.selectors = new SourceSelectors(tokens, spans, out, pieces);
    }

    /**
     * The old node whose text is changed into that of a node: the one of the same kind at its place. Each is used once,
     * so that a node from elsewhere, whose place means nothing here, does not take over that of a node above it.
     */
    private @Nullable Span template(Expr node) {
        Span span = spans.near(node);
        return span != null && used.add(span.node()) ? span : null;
    }

    void write(Expr node) {
        Span span = spans.exact(node);
        if (span == null) {
            node.accept(this);
        } else {
            out.tokens(span.first(), span.last());
        }
    }

    private void write(Expr node, boolean parentheses) {
        out.add(parentheses ? "(" : "");
        write(node);
        out.add(parentheses ? ")" : "");
    }

    @Override
    public SourceText visitAggregateExpr(AggregateExpr node) {
        Span span = template(node);
        List<Expr> arguments = arguments(node);
        boolean grouped = node.without() || !node.grouping().isEmpty();
        if (span == null) {
            out.add(node.operator().text());
            out.add(grouped ? " " + pieces.grouping(node.without(), node.grouping()) + " " : "");
            newArguments(arguments);
            return out;
        }
        AggregateExpr old = (AggregateExpr) span.node();
        List<Expr> before = arguments(old);
        int first = span.first();
        int open = spans.known(before.get(0)).first() - 1;
        int close = spans.known(old.expr()).last() + 1;
        if (node.operator() == old.operator()) {
            out.tokens(first, first);
        } else {
            out.add(node.operator().text());
        }
        if (open > first + 1) {
            grouping(first, open - 1, old, node);
        } else if (grouped && close == span.last()) {
            out.add(" " + pieces.grouping(node.without(), node.grouping()) + " ");
        }
        out.behind(open - 1);
        arguments(open, close, before, arguments);
        if (close < span.last()) {
            grouping(close, span.last(), old, node);
        }
        return out;
    }

    private static List<Expr> arguments(AggregateExpr node) {
        return ExprWalker.children(node);
    }

    /** Writes the grouping that stands behind a token, up to its last one. */
    private void grouping(int before, int last, AggregateExpr old, AggregateExpr node) {
        if (node.without() || !node.grouping().isEmpty() || old.grouping().equals(node.grouping())) {
            out.behind(before);
            if (node.without() == old.without()) {
                out.tokens(before + 1, before + 1);
            } else {
                out.add(node.without() ? "without" : "by");
            }
            out.behind(before + 1);
            labels(before + 2, last, old.grouping(), node.grouping());
        } else {
            out.skipBehind(before);
        }
    }

    private void labels(int open, int close, List<String> before, List<String> after) {
        List<Run> runs = selectors.runs(open, close);
        int[] kept = ListAlignment.kept(before, after, String::equals);
        out.list(open, close, runs, kept, ", ", (index, from) -> {
            if (from >= 0 && before.get(from).equals(after.get(index))) {
                out.tokens(runs.get(from).first(), runs.get(from).last());
            } else {
                out.add(pieces.listed(after.get(index)));
            }
        });
    }

    private void arguments(int open, int close, List<Expr> before, List<Expr> after) {
        List<Run> runs = new ArrayList<>();
        for (Expr argument : before) {
            Span span = spans.known(argument);
            runs.add(new Run(span.first(), span.last()));
        }
        int[] kept = ListAlignment.kept(before, after, SourceEditor::isSame);
        out.list(open, close, runs, kept, ", ", (index, from) -> write(after.get(index)));
    }

    @SuppressWarnings("ReferenceEquality") // Comparing long chains would be slow, and a copy is written anew anyway.
    private static boolean isSame(Expr one, Expr other) {
        return one == other;
    }

    private void newArguments(List<Expr> arguments) {
        String separator = "(";
        for (Expr argument : arguments) {
            out.add(separator);
            write(argument);
            separator = ", ";
        }
        out.add(arguments.isEmpty() ? "()" : ")");
    }

    /** An operation whose left operand is written before it. */
    private record Level(BinaryExpr node, @Nullable Span span, boolean parentheses) {}

    /** Goes down the left operands in a loop; the parentheses around them all open at the same place. */
    @Override
    public SourceText visitBinaryExpr(BinaryExpr node) {
        Deque<Level> chain = new ArrayDeque<>();
        Expr leftmost = node;
        while (leftmost instanceof BinaryExpr binary && spans.exact(binary) == null) {
            leftmost = binary.left();
            chain.push(new Level(binary, template(binary), needsParentheses(binary.operator(), leftmost)));
            out.add(chain.element().parentheses() ? "(" : "");
        }
        write(leftmost);
        for (Level level : chain) {
            out.add(level.parentheses() ? ")" : "");
            boolean listMayFollow = operator(level.node(), level.span());
            int start = out.length();
            Expr right = level.node().right();
            write(right, OperandParentheses.aroundRight(level.node().operator(), right));
            if (listMayFollow && out.charAt(start) == '(') {
                // A parenthesis behind group_left always opens the list of labels.
                out.insert(start, "() ");
            }
        }
        return out;
    }

    private boolean needsParentheses(BinaryOperator operator, Expr left) {
        if (OperandParentheses.aroundLeft(operator, left)) {
            return true;
        }
        Span span = spans.exact(left);
        boolean signed = operator == BinaryOperator.POW
                && left instanceof NumberLiteral
                && span != null
                && span.first() < span.last();
        return signed || (OperandParentheses.joinsDurations(operator) && endsInOpenOffset(left));
    }

    /** Whether an operator behind an expression would be read as part of the offset at its end. */
    private boolean endsInOpenOffset(Expr expr) {
        Expr last = expr;
        while (last instanceof BinaryExpr || last instanceof UnaryExpr) {
            last = last instanceof BinaryExpr binary ? binary.right() : ((UnaryExpr) last).expr();
        }
        VectorSelector selector = last instanceof MatrixSelector matrix
                ? matrix.selector()
                : last instanceof VectorSelector vector ? vector : null;
        Optional<DurationOperand> offset = selector != null
                ? selector.offset()
                : last instanceof SubqueryExpr subquery ? subquery.offset() : Optional.empty();
        if (offset.isEmpty() || !OperandParentheses.isOpen(offset.get())) {
            return false;
        }
        Span span = spans.near(last);
        return span == null || endsOpen(span, offset);
    }

    /** Whether the old text of a node ends in such an offset; one that is not there yet will. */
    private boolean endsOpen(Span span, Optional<DurationOperand> offset) {
        for (int i = span.last(); i >= span.first(); i--) {
            if (tokens.kind(i) == TokenKind.OFFSET
                    && tokens.start(i) < offset.get().range().start()) {
                for (SourceModifier modifier : SourceModifier.list(tokens, i, offset)) {
                    if (modifier.last() == span.last()) {
                        return modifier.isOpen(tokens);
                    }
                }
            }
        }
        return true;
    }

    /** Writes an operator and what is around it; true if a list of labels could follow. */
    private boolean operator(BinaryExpr node, @Nullable Span span) {
        if (span == null) {
            out.add(" " + pieces.operator(node) + " ");
            return false;
        }
        BinaryExpr old = (BinaryExpr) span.node();
        int before = spans.known(old.left()).last();
        int last = spans.known(old.right()).first() - 1;
        out.behind(before);
        boolean sameModifiers =
                node.returnBool() == old.returnBool() && node.matching().equals(old.matching());
        boolean written = sameModifiers || labelsOnly(old, node);
        if (!written) {
            out.add(pieces.operator(node));
        } else if (node.operator() == old.operator()) {
            out.tokens(before + 1, before + 1);
        } else {
            out.add(node.operator().text());
        }
        if (sameModifiers && last > before + 1) {
            out.behind(before + 1);
            out.tokens(before + 2, last);
        } else if (written && last > before + 1) {
            modifiers(
                    before + 1,
                    last,
                    old.matching().orElseThrow(),
                    node.matching().orElseThrow());
        }
        out.behind(last);
        TokenKind kind = tokens.kind(last);
        return written && (kind == TokenKind.GROUP_LEFT || kind == TokenKind.GROUP_RIGHT);
    }

    /** Whether only the labels of lists that are there differ. */
    private static boolean labelsOnly(BinaryExpr old, BinaryExpr node) {
        if (old.matching().isEmpty() || node.matching().isEmpty() || node.returnBool() != old.returnBool()) {
            return false;
        }
        VectorMatching now = node.matching().get();
        VectorMatching before = old.matching().get();
        boolean lists = before.labels().isEmpty() == now.labels().isEmpty()
                && before.include().isEmpty() == now.include().isEmpty();
        return lists && now.equals(before.with(before.on(), now.labels()).with(before.cardinality(), now.include()));
    }

    private void modifiers(int operator, int last, VectorMatching old, VectorMatching now) {
        int next = operator + 1;
        while (next <= last) {
            TokenKind kind = tokens.kind(next);
            out.behind(next - 1);
            out.tokens(next, next);
            boolean list = next < last && tokens.kind(next + 1) == TokenKind.LEFT_PAREN;
            if (!list) {
                next++;
                continue;
            }
            int close = selectors.end(next, TokenKind.RIGHT_PAREN);
            out.behind(next);
            switch (kind) {
                case ON, IGNORING -> labels(next + 1, close, old.labels(), now.labels());
                case GROUP_LEFT, GROUP_RIGHT -> labels(next + 1, close, old.include(), now.include());
                default -> out.tokens(next + 1, close);
            }
            next = close + 1;
        }
    }

    @Override
    public SourceText visitCall(Call node) {
        Span span = template(node);
        if (span == null) {
            out.add(node.function().name());
            newArguments(node.arguments());
            return out;
        }
        Call old = (Call) span.node();
        if (node.function().name().equals(old.function().name())) {
            out.tokens(span.first(), span.first());
        } else {
            out.add(node.function().name());
        }
        out.behind(span.first());
        arguments(span.first() + 1, span.last(), old.arguments(), node.arguments());
        return out;
    }

    @Override
    public SourceText visitParenExpr(ParenExpr node) {
        Span span = template(node);
        if (span == null) {
            write(node.expr(), true);
            return out;
        }
        out.tokens(span.first(), span.first());
        out.behind(span.first());
        write(node.expr());
        out.behind(span.last() - 1);
        out.tokens(span.last(), span.last());
        return out;
    }

    @Override
    public SourceText visitUnaryExpr(UnaryExpr node) {
        Span span = template(node);
        boolean same = span != null && ((UnaryExpr) span.node()).negative() == node.negative();
        out.add(node.negative() ? "-" : "+");
        if (same && span != null) {
            out.behind(span.first());
        }
        write(node.expr(), OperandParentheses.behindSign(node.expr()));
        return out;
    }

    @Override
    public SourceText visitSubqueryExpr(SubqueryExpr node) {
        Span span = template(node);
        write(node.expr(), OperandParentheses.beforeBrackets(node.expr()));
        selectors.suffix(node, span);
        return out;
    }

    @Override
    public SourceText visitMatrixSelector(MatrixSelector node) {
        selectors.matrix(node, template(node));
        return out;
    }

    @Override
    public SourceText visitVectorSelector(VectorSelector node) {
        selectors.vector(node, template(node));
        return out;
    }

    @Override
    public SourceText visitNumberLiteral(NumberLiteral node) {
        out.add(pieces.leaf(node));
        return out;
    }

    @Override
    public SourceText visitStringLiteral(StringLiteral node) {
        out.add(pieces.leaf(node));
        return out;
    }
}
