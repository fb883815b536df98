package io.leadline.promql;

import java.util.List;

/**
 * A text that is made from parts of an old one and from new ones. Where two words would run together, it puts a space
 * between them. Not thread-safe.
 */
final class SourceText {
    private final TokenList tokens;
    private final StringBuilder out;
    private boolean inBrackets;

    SourceText(TokenList tokens) {
        this.tokens = tokens;
        this.out = new StringBuilder(tokens.text().length() + 64);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    int length() {
        return out.length();
    }

    char charAt(int index) {
        return out.charAt(index);
    }

    /** Inserts a text near the end. */
    void insert(int index, String text) {
        out.insert(index, text);
    }

    /** Appends a new text. */
    void add(CharSequence text) {
        append(text, 0, text.length());
    }

    /** Appends a part of the old text. */
    void copy(int from, int to) {
        append(tokens.text(), from, to);
    }

    /** Appends tokens of the old text with all that stands between them. */
    void tokens(int first, int last) {
        if (first <= last) {
            copy(tokens.start(first), tokens.end(last));
        }
    }

    /** Appends what stands behind a token of the old text, up to the next one. */
    void behind(int token) {
        copy(tokens.end(token), tokens.start(token + 1));
    }

    /** Leaves out what stands behind a token of the old text, unless that is a comment. */
    void skipBehind(int token) {
        int from = tokens.end(token);
        int to = tokens.start(token + 1);
        if (tokens.text().substring(from, to).indexOf('#') >= 0) {
            copy(from, to);
        }
    }

    /** Says whether what follows stands in the brackets of a range, where colons are no part of words. */
    void inBrackets(boolean now) {
        inBrackets = now;
    }

    private void append(CharSequence text, int from, int to) {
        boolean joins = !inBrackets && from < to && out.length() > 0;
        if (joins && isWord(out.charAt(out.length() - 1)) && isWord(text.charAt(from))) {
            out.append(' ');
        }
        out.append(text, from, to);
    }

    private static boolean isWord(char c) {
        return c >= 0x80 || TokenCursor.isAlphaNumeric(c) || c == ':' || c == '.';
    }

    /**
     * Tokens of the old text.
     *
     * @param first index of the first one
     * @param last index of the last one
     */
    record Run(int first, int last) {}

    /** Appends one element of a list. */
    interface Element {
        /**
         * Appends it.
         *
         * @param index its index in the new list
         * @param old its index in the old list; negative if it is none of the old ones
         */
        void add(int index, int old);
    }

    /**
     * Appends a list in brackets, with what stands around the elements that stay.
     *
     * @param open token of the bracket before the list
     * @param close token of the bracket behind the list
     * @param old first and last token of each element of the old list
     * @param kept for each element of the new list, from which old one it comes; negative if it is a new one
     * @param separator what stands between elements if the old list does not show that
     * @param element appends an element
     */
    void list(int open, int close, List<Run> old, int[] kept, String separator, Element element) {
        tokens(open, open);
        if (old.isEmpty()) {
            behind(open);
        } else if (kept.length > 0) {
            copy(tokens.end(open), tokens.start(old.get(0).first()));
        }
        for (int i = 0; i < kept.length; i++) {
            if (i > 0 && kept[i] > 0 && kept[i] == kept[i - 1] + 1) {
                copy(
                        tokens.end(old.get(kept[i - 1]).last()),
                        tokens.start(old.get(kept[i]).first()));
            } else if (i > 0) {
                add(separator(old, separator));
            }
            element.add(i, kept[i]);
        }
        int from = old.isEmpty() || kept.length == 0
                ? tokens.start(close)
                : tokens.end(old.get(old.size() - 1).last());
        copy(from, tokens.end(close));
    }

    private String separator(List<Run> old, String usual) {
        if (old.size() < 2) {
            return usual;
        }
        String shown = tokens.text()
                .substring(
                        tokens.end(old.get(0).last()), tokens.start(old.get(1).first()));
        return shown.indexOf('#') >= 0 || shown.indexOf('\n') >= 0 ? usual : shown;
    }
}
