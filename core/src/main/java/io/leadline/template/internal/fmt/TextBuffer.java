package io.leadline.template.internal.fmt;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;

/** A text that grows up to a limit. Not thread-safe. */
public final class TextBuffer {
    private final StringBuilder text;
    private final int limit;
    private boolean bytesMet;

    /**
     * An empty text.
     *
     * @param limit length that it may reach, in UTF-16 units
     */
    public TextBuffer(int limit) {
        this(limit, 32);
    }

    /**
     * An empty text with room.
     *
     * @param limit length that it may reach, in UTF-16 units
     * @param expected length that it will probably have
     */
    public TextBuffer(int limit, int expected) {
        this.text = new StringBuilder(Math.min(limit, expected));
        this.limit = limit;
    }

    /**
     * Adds text.
     *
     * @param addition what to add
     * @return this
     * @throws TextLimitException if it does not fit
     */
    public TextBuffer add(String addition) {
        reserve(addition.length());
        text.append(addition);
        return this;
    }

    /**
     * Adds a part of a text.
     *
     * @param source the text
     * @param from where the part starts
     * @param to where it ends, exclusive
     * @throws TextLimitException if it does not fit
     */
    void add(String source, int from, int to) {
        reserve(to - from);
        text.append(source, from, to);
    }

    /**
     * Adds a text in Go's quotes.
     *
     * @param value the text
     * @throws TextLimitException if it does not fit
     */
    void addQuoted(String value) {
        // Escapes only add to a text.
        reserve(value.length() + 2);
        int start = text.length();
        GoQuote.appendTo(text, value);
        if (text.length() > limit) {
            text.setLength(start);
            throw new TextLimitException();
        }
    }

    /**
     * Adds a Go string in its one form. Where only this method was used, {@link #joined} gives the whole text.
     *
     * @param piece what to add
     * @throws TextLimitException if it does not fit
     */
    public void addPiece(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        // Bytes that are no UTF-8 may form a character only where two pieces join.
        int length = text.length();
        bytesMet |=
                Character.isSurrogate(piece.charAt(0)) && length > 0 && Character.isSurrogate(text.charAt(length - 1));
        add(piece);
    }

    /**
     * Adds one char.
     *
     * @param addition what to add
     * @return this
     * @throws TextLimitException if it does not fit
     */
    public TextBuffer add(char addition) {
        reserve(1);
        text.append(addition);
        return this;
    }

    /**
     * Adds one character many times.
     *
     * @param addition what to add
     * @param count how often; nothing is added if it is negative
     * @return this
     * @throws TextLimitException if it does not fit
     */
    TextBuffer repeat(char addition, int count) {
        if (count > 0) {
            reserve(count);
            text.append(String.valueOf(addition).repeat(count));
        }
        return this;
    }

    /**
     * The whole text as one Go string.
     *
     * @return the text, in the one form of {@link GoText}
     */
    public String text() {
        return GoText.normalized(text.toString());
    }

    /**
     * The pieces as one Go string.
     *
     * @return the text, in the one form of {@link GoText} if the pieces are
     */
    public String joined() {
        return bytesMet ? text() : text.toString();
    }

    /** Takes all text away; its room stays. */
    public void clear() {
        text.setLength(0);
        bytesMet = false;
    }

    /**
     * The room for text.
     *
     * @return how long the text may become before it needs more memory, in UTF-16 units
     */
    public int capacity() {
        return text.capacity();
    }

    /**
     * The length so far.
     *
     * @return the length in UTF-16 units
     */
    public int length() {
        return text.length();
    }

    private void reserve(int length) {
        if (length > limit - text.length()) {
            throw new TextLimitException();
        }
    }
}
