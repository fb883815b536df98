package io.leadline.promql;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/** A token as ANTLR's runtime sees it; only type, place and index count for the parser. */
final class ScannedToken implements Token {
    private final TokenList tokens;
    private final int index;

    ScannedToken(TokenList tokens, int index) {
        this.tokens = tokens;
        this.index = index;
    }

    /** The kind that the scanner gave it. */
    TokenKind kind() {
        return tokens.kind(index);
    }

    int start() {
        return tokens.start(index);
    }

    int end() {
        return tokens.end(index);
    }

    TextRange range() {
        return new TextRange(start(), end());
    }

    @Override
    public String getText() {
        return tokens.text(index);
    }

    @Override
    public int getType() {
        return tokens.kind(index).grammarType();
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return start();
    }

    @Override
    public int getStopIndex() {
        return end() - 1;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    @Override
    public int getLine() {
        return 0;
    }

    @Override
    public int getCharPositionInLine() {
        return -1;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public @Nullable CharStream getInputStream() {
        return null;
    }
}
