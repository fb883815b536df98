package io.leadline.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens each node of a tree was read from. The ranges of the nodes do not say that: Prometheus lets some of them
 * end behind a parenthesis too many. The tree is walked in the order of the text, and each node takes its tokens.
 * Chains cost no recursion. Immutable once made.
 */
final class TokenSpans implements ExprVisitor<TokenSpans.Span> {
    /**
     * The tokens of a node.
     *
     * @param node the node
     * @param first index of its first token
     * @param last index of its last token
     */
    record Span(Expr node, int first, int last) {}

    /**
     * What a node and the one that was rewritten from it have in common.
     *
     * @param kind class of the node
     * @param range where it stands
     */
    private record Place(Class<?> kind, TextRange range) {}

    private final TokenList tokens;
    private final IdentityHashMap<Expr, Span> exact = new IdentityHashMap<>();
    private final Map<Place, Span> places = new HashMap<>();
    /** The token that is taken next. */
    private int next;

    private TokenSpans(TokenList tokens) {
        this.tokens = tokens;
    }

    /** Finds the tokens of a tree that was made from them. */
    static TokenSpans of(TokenList tokens, Expr root) {
        TokenSpans spans = new TokenSpans(tokens);
        root.accept(spans);
        spans.take(TokenKind.EOF);
        return spans;
    }

    /** The tokens that a node as a whole was read from; null if it is a new one, or the selector before a range. */
    @Nullable
    Span exact(Expr node) {
        return exact.get(node);
    }

    /** The tokens of a node of the tree. */
    Span known(Expr node) {
        Span span = exact.get(node);
        if (span == null) {
            throw new IllegalStateException("no node of the tree: " + node);
        }
        return span;
    }

    /** The tokens of the node of the same kind that stood at the place of a node, which may be a rewritten one. */
    @Nullable
    Span near(Expr node) {
        return places.get(new Place(node.getClass(), node.range()));
    }

    @Override
    public Span visitAggregateExpr(AggregateExpr node) {
        int first = next++;
        boolean grouped = takeGrouping();
        take(TokenKind.LEFT_PAREN);
        if (node.parameter().isPresent()) {
            node.parameter().get().accept(this);
            take(TokenKind.COMMA);
        }
        node.expr().accept(this);
        take(TokenKind.RIGHT_PAREN);
        if (!grouped) {
            takeGrouping();
        }
        return put(node, first);
    }

    private boolean takeGrouping() {
        boolean grouped = tokens.kind(next) == TokenKind.BY || tokens.kind(next) == TokenKind.WITHOUT;
        if (grouped) {
            next++;
            takeThrough(TokenKind.RIGHT_PAREN);
        }
        return grouped;
    }

    @Override
    public Span visitBinaryExpr(BinaryExpr node) {
        int first = next;
        Deque<BinaryExpr> chain = new ArrayDeque<>();
        Expr leftmost = node;
        while (leftmost instanceof BinaryExpr binary) {
            chain.push(binary);
            leftmost = binary.left();
        }
        Span span = leftmost.accept(this);
        for (BinaryExpr binary : chain) {
            takeOperator(binary);
            binary.right().accept(this);
            span = put(binary, first);
        }
        return span;
    }

    private void takeOperator(BinaryExpr node) {
        take(TokenKind.valueOf(node.operator().name()));
        if (tokens.kind(next) == TokenKind.BOOL) {
            next++;
        }
        while (isModifier(tokens.kind(next))) {
            next++;
            if (tokens.kind(next) == TokenKind.LEFT_PAREN) {
                takeThrough(TokenKind.RIGHT_PAREN);
            }
        }
    }

    private static boolean isModifier(TokenKind kind) {
        return switch (kind) {
            case ON, IGNORING, GROUP_LEFT, GROUP_RIGHT, FILL, FILL_LEFT, FILL_RIGHT -> true;
            default -> false;
        };
    }

    @Override
    public Span visitCall(Call node) {
        int first = next++;
        take(TokenKind.LEFT_PAREN);
        for (int i = 0; i < node.arguments().size(); i++) {
            if (i > 0) {
                take(TokenKind.COMMA);
            }
            node.arguments().get(i).accept(this);
        }
        take(TokenKind.RIGHT_PAREN);
        return put(node, first);
    }

    @Override
    public Span visitMatrixSelector(MatrixSelector node) {
        int first = next;
        VectorSelector selector = node.selector();
        takeSelector();
        takeModifiers(Optional.empty());
        places.put(place(selector), new Span(selector, first, next - 1));
        takeThrough(TokenKind.RIGHT_BRACKET);
        takeModifiers(selector.offset());
        return put(node, first);
    }

    @Override
    public Span visitVectorSelector(VectorSelector node) {
        int first = next;
        takeSelector();
        takeModifiers(node.offset());
        return put(node, first);
    }

    private void takeSelector() {
        if (tokens.kind(next) != TokenKind.LEFT_BRACE) {
            next++;
        }
        if (tokens.kind(next) == TokenKind.LEFT_BRACE) {
            takeThrough(TokenKind.RIGHT_BRACE);
        }
    }

    @Override
    public Span visitSubqueryExpr(SubqueryExpr node) {
        int first = next;
        node.expr().accept(this);
        takeThrough(TokenKind.RIGHT_BRACKET);
        takeModifiers(node.offset());
        return put(node, first);
    }

    private void takeModifiers(Optional<DurationOperand> offset) {
        for (SourceModifier modifier : SourceModifier.list(tokens, next, offset)) {
            next = modifier.last() + 1;
        }
    }

    @Override
    public Span visitNumberLiteral(NumberLiteral node) {
        int first = next;
        while (tokens.kind(next) == TokenKind.ADD || tokens.kind(next) == TokenKind.SUB) {
            next++;
        }
        next++;
        return put(node, first);
    }

    @Override
    public Span visitParenExpr(ParenExpr node) {
        int first = next;
        take(TokenKind.LEFT_PAREN);
        node.expr().accept(this);
        take(TokenKind.RIGHT_PAREN);
        return put(node, first);
    }

    @Override
    public Span visitStringLiteral(StringLiteral node) {
        int first = next;
        take(TokenKind.STRING);
        return put(node, first);
    }

    @Override
    public Span visitUnaryExpr(UnaryExpr node) {
        int first = next;
        take(node.negative() ? TokenKind.SUB : TokenKind.ADD);
        node.expr().accept(this);
        return put(node, first);
    }

    private Span put(Expr node, int first) {
        Span span = new Span(node, first, next - 1);
        exact.put(node, span);
        places.put(place(node), span);
        return span;
    }

    private static Place place(Expr node) {
        return new Place(node.getClass(), node.range());
    }

    private void take(TokenKind kind) {
        if (tokens.kind(next) != kind) {
            throw new IllegalStateException("no tree of this text: token " + next + " is not " + kind);
        }
        next++;
    }

    private void takeThrough(TokenKind kind) {
        while (tokens.kind(next) != kind) {
            next++;
        }
        take(kind);
    }
}
