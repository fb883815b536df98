package io.leadline.promql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tokens of a text. The last one is {@code EOF} or {@code ERROR}. Not thread-safe. */
final class TokenList {
    private final String text;
    private ScannedToken[] tokens;
    private int size;
    private @Nullable String error;
    private PromqlError.Kind errorKind = PromqlError.Kind.LEXICAL;

    TokenList(String text) {
        this.text = text;
        this.tokens = new ScannedToken[Math.min(text.length() / 4 + 2, 64)];
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    ScannedToken get(int index) {
        return tokens[index];
    }

    TokenKind kind(int index) {
        return tokens[index].kind();
    }

    /** Index of the first char. */
    int start(int index) {
        return tokens[index].start();
    }

    /** Index behind the last char. */
    int end(int index) {
        return tokens[index].end();
    }

    String text(int index) {
        return tokens[index].getText();
    }

    /** The message of the lexer if the last token is {@code ERROR}. */
    @Nullable
    String error() {
        return error;
    }

    void add(TokenKind kind, int start, int end) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * size);
        }
        tokens[size] = new ScannedToken(text, kind, size, start, end);
        size++;
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
