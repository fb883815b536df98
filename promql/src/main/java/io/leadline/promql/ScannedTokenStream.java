package io.leadline.promql;

import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** The scanner's tokens for ANTLR's runtime. An error at the end of the list is no token that a grammar knows. */
final class ScannedTokenStream implements TokenStream {
    private final TokenList tokens;
    private int index;
    private ScannedToken next;
    /** The type of the next token, which is asked for several times. */
    private int type;

    ScannedTokenStream(TokenList tokens) {
        this.tokens = tokens;
        this.next = tokens.get(0);
        this.type = next.getType();
    }

    @Override
    public int LA(int offset) {
        return offset == 1 ? type : get(index + offset - 1).getType();
    }

    @Override
    public Token LT(int offset) {
        return offset == 1 ? next : get(index + offset - 1);
    }

    @Override
    public void consume() {
        if (type == Token.EOF) {
            throw new IllegalStateException("cannot consume EOF");
        }
        seek(index + 1);
    }

    @Override
    public Token get(int place) {
        return tokens.get(Math.min(place, tokens.size() - 1));
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // Nothing is ever dropped.
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public void seek(int place) {
        index = place;
        next = tokens.get(place);
        type = next.getType();
    }

    @Override
    public int size() {
        return tokens.size();
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public String getText(Interval interval) {
        int last = Math.min(interval.b, tokens.size() - 1);
        return interval.a > last ? "" : tokens.text().substring(tokens.start(interval.a), tokens.end(last));
    }

    @Override
    public String getText() {
        return tokens.text();
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token start, Token stop) {
        return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
    }
}
