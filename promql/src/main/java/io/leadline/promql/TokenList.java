package io.leadline.promql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tokens of a text, in arrays. The last one is {@code EOF} or {@code ERROR}. Not thread-safe. */
final class TokenList {
    private final String text;
    private TokenKind[] kinds;
    private int[] starts;
    private int[] ends;
    private int size;
    private @Nullable String error;

    TokenList(String text) {
        this.text = text;
        int capacity = Math.min(text.length() / 3 + 4, 1 << 16);
        this.kinds = new TokenKind[capacity];
        this.starts = new int[capacity];
        this.ends = new int[capacity];
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    TokenKind kind(int index) {
        return kinds[index];
    }

    /** Index of the first char. */
    int start(int index) {
        return starts[index];
    }

    /** Index behind the last char. */
    int end(int index) {
        return ends[index];
    }

    String text(int index) {
        return text.substring(starts[index], ends[index]);
    }

    /** The message of the lexer if the last token is {@code ERROR}. */
    @Nullable
    String error() {
        return error;
    }

    void add(TokenKind kind, int start, int end) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    void addError(String message, int start) {
        add(TokenKind.ERROR, start, text.length());
        error = message;
    }
}
