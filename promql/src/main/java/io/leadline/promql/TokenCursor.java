package io.leadline.promql;

import io.leadline.golang.GoQuote;
import io.leadline.golang.internal.GoUnicode;
import java.util.Locale;

/**
 * A place in a text that moves on by runes, as Go reads strings: a char that stands for a byte that is not UTF-8, or
 * for half a surrogate pair, is read as U+FFFD.
 */
class TokenCursor {
    /** What stands behind the end of the text. */
    static final int END = -1;

    static final int INVALID = 0xFFFD;

    protected final String text;
    protected final TokenList tokens;
    private final int length;
    /** The next char. */
    protected int pos;
    /** The first char of the token that is being read. */
    protected int start;

    private int width;

    TokenCursor(String text, TokenList tokens) {
        this.text = text;
        this.tokens = tokens;
        this.length = text.length();
    }

    /** Reads a rune and moves behind it. */
    final int next() {
        if (pos >= length) {
            width = 0;
            return END;
        }
        char c = text.charAt(pos);
        if (!Character.isSurrogate(c)) {
            width = 1;
            pos++;
            return c;
        }
        int rune = text.codePointAt(pos);
        width = Character.charCount(rune);
        pos += width;
        return width == 1 ? INVALID : rune;
    }

    /** Moves back over the rune that was read last. */
    final void backup() {
        pos -= width;
    }

    final int peek() {
        int rune = next();
        backup();
        return rune;
    }

    /** Moves over the next rune if it is an ASCII character. */
    final boolean accept(char c) {
        boolean accepted = is(c);
        if (accepted) {
            pos++;
        }
        return accepted;
    }

    /** Moves over the next rune if it is one of some ASCII characters. */
    final boolean acceptOneOf(String set) {
        boolean accepted = pos < length && set.indexOf(text.charAt(pos)) >= 0;
        if (accepted) {
            pos++;
        }
        return accepted;
    }

    final boolean is(char c) {
        return pos < length && text.charAt(pos) == c;
    }

    final void skipSpaces() {
        int i = pos;
        while (i < length && isSpace(text.charAt(i))) {
            i++;
        }
        pos = i;
        start = i;
    }

    final void skipAlphaNumeric() {
        int i = pos;
        while (i < length && isAlphaNumeric(text.charAt(i))) {
            i++;
        }
        pos = i;
    }

    /** Moves over what needs no attention in a string: ASCII but for line breaks, a quote and backslashes. */
    final void skipPlain(int quote) {
        int i = pos;
        while (i < length) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == quote || c == '\\' || c == '\n') {
                break;
            }
            i++;
        }
        pos = i;
    }

    final void emit(TokenKind kind) {
        tokens.add(kind, start, pos);
        start = pos;
    }

    /** Ends the list with an error. */
    final boolean fail(String message) {
        tokens.addError(PromqlError.Kind.LEXICAL, message, start);
        return false;
    }

    static boolean isSpace(int rune) {
        return rune == ' ' || rune == '\t' || rune == '\n' || rune == '\r';
    }

    static boolean isDigit(int rune) {
        return rune >= '0' && rune <= '9';
    }

    static boolean isHexDigit(int rune) {
        int lower = rune | 0x20;
        return isDigit(rune) || (lower >= 'a' && lower <= 'f');
    }

    static boolean isAlpha(int rune) {
        int lower = rune | 0x20;
        return (lower >= 'a' && lower <= 'z') || rune == '_';
    }

    static boolean isAlphaNumeric(int rune) {
        return isAlpha(rune) || isDigit(rune);
    }

    /** A rune in single quotes, as Go's {@code %q} prints it. */
    static String quoted(int rune) {
        int shown = rune < 0 ? INVALID : rune;
        if (shown == '\'') {
            return "'\\''";
        }
        if (shown == '"') {
            return "'\"'";
        }
        String inDoubleQuotes = GoQuote.quote(Character.toString(shown));
        return "'" + inDoubleQuotes.substring(1, inDoubleQuotes.length() - 1) + "'";
    }

    /** A rune as Go's {@code %#U} prints it. */
    static String named(int rune) {
        String hex = Integer.toHexString(rune).toUpperCase(Locale.ROOT);
        String name = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
        return GoUnicode.isPrint(rune) ? name + " '" + Character.toString(rune) + "'" : name;
    }
}
