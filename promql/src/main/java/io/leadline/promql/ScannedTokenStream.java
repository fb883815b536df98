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
    private @Nullable ScannedToken current;

    ScannedTokenStream(TokenList tokens) {
        this.tokens = tokens;
    }

    @Override
    public int LA(int offset) {
        int place = place(offset);
        return place < 0 ? Token.EOF : tokens.kind(place).grammarType();
    }

    @Override
    public @Nullable Token LT(int offset) {
        if (offset != 1) {
            int place = place(offset);
            return place < 0 ? null : new ScannedToken(tokens, place);
        }
        ScannedToken token = current;
        if (token == null) {
            token = new ScannedToken(tokens, index);
            current = token;
        }
        return token;
    }

    private int place(int offset) {
        int place = offset > 0 ? index + offset - 1 : index + offset;
        return Math.min(place, tokens.size() - 1);
    }

    @Override
    public void consume() {
        if (tokens.kind(index) == TokenKind.EOF) {
            throw new IllegalStateException("cannot consume EOF");
        }
        index++;
        current = null;
    }

    @Override
    public Token get(int place) {
        return new ScannedToken(tokens, place);
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
        current = null;
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
