package io.leadline.template.internal.parse;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text as ANTLR reads it: symbols are code points, but indexes count UTF-16 units, so that tokens have the offsets
 * that everybody else uses. Escaped bytes are symbols of their own.
 */
final class TextCharStream implements CharStream {
    private final String text;
    private int at;

    TextCharStream(String text) {
        this.text = text;
    }

    @Override
    public String getText(Interval interval) {
        return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
    }

    @Override
    public void consume() {
        at += Character.charCount(text.codePointAt(at));
    }

    @Override
    public int LA(int offset) {
        if (offset == 1) {
            return at < text.length() ? text.codePointAt(at) : IntStream.EOF;
        }
        if (offset == -1) {
            return at > 0 ? text.codePointBefore(at) : IntStream.EOF;
        }
        throw new UnsupportedOperationException("a lexer looks at its neighbours only, not at " + offset);
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // All of the text stays there.
    }

    @Override
    public int index() {
        return at;
    }

    @Override
    public void seek(int index) {
        at = index;
    }

    @Override
    public int size() {
        return text.length();
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }
}
