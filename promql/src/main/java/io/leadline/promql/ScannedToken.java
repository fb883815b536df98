package io.leadline.promql;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/**
 * A token of a text. It is also a token as ANTLR's runtime sees it, to which only type and index count.
 *
 * @param text the whole text
 * @param kind what the scanner took it for
 * @param index its number in the list of tokens, from 0
 * @param start index of its first char
 * @param end index behind its last char
 */
record ScannedToken(String text, TokenKind kind, int index, int start, int end) implements Token {
    TextRange range() {
        return new TextRange(start, end);
    }

    @Override
    public String getText() {
        return text.substring(start, end);
    }

    @Override
    public int getType() {
        return kind.grammarType();
    }

    @Override
    public int getTokenIndex() {
        return index;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return end - 1;
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
