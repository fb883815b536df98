package io.leadline.promql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a text. The last one is {@code EOF} or {@code ERROR}. Not thread-safe. */
final class TokenList {
    private final String text;
    private final List<ScannedToken> tokens;
    private @Nullable String error;
    private PromqlError.Kind errorKind = PromqlError.Kind.LEXICAL;

    TokenList(String text) {
        this.text = text;
        this.tokens = new ArrayList<>(Math.min(text.length() / 4 + 2, 64));
    }

    String text() {
        return text;
    }

    int size() {
        return tokens.size();
    }

    ScannedToken get(int index) {
        return tokens.get(index);
    }

    TokenKind kind(int index) {
        return tokens.get(index).kind();
    }

    /** Index of the first char. */
    int start(int index) {
        return tokens.get(index).start();
    }

    /** Index behind the last char. */
    int end(int index) {
        return tokens.get(index).end();
    }

    String text(int index) {
        return tokens.get(index).getText();
    }

    /** The message of the lexer if the last token is {@code ERROR}. */
    @Nullable
    String error() {
        return error;
    }

    void add(TokenKind kind, int start, int end) {
        tokens.add(new ScannedToken(text, kind, tokens.size(), start, end));
    }

    /** What kind of error {@link #error()} is. */
    PromqlError.Kind errorKind() {
        return errorKind;
    }

    void addError(PromqlError.Kind kind, String message, int start) {
        add(TokenKind.ERROR, start, text.length());
        error = message;
        errorKind = kind;
    }
}
