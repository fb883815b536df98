package io.leadline.template.internal.fmt;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
import java.util.Locale;

/** Forms of quoting besides {@link GoQuote}; a port of parts of Go 1.26 strconv/quote.go. */
public final class Quotes {
    private Quotes() {}

    /**
     * Whether Go prints a character as it is.
     *
     * @param rune a code point
     * @return strconv.IsPrint of it
     */
    public static boolean isPrint(int rune) {
        if (rune == '"' || rune == '\\') {
            return true;
        }
        if (rune < 0x20 || (rune >= 0xD800 && rune < 0xE000) || rune > Character.MAX_CODE_POINT) {
            return false;
        }
        String text = Character.toString(rune);
        return GoQuote.quote(text).length() == text.length() + 2;
    }

    /**
     * {@code %#U}: the number of a character, and the character if it can be printed.
     *
     * @param rune a code point, or the escape of a byte, which Go reads as U+FFFD
     * @return for example {@code U+0041 'A'}
     */
    public static String describe(int rune) {
        int shown = Character.isBmpCodePoint(rune) && Character.isSurrogate((char) rune) ? 0xFFFD : rune;
        String number = String.format(Locale.ROOT, "U+%04X", shown);
        return isPrint(shown) ? number + " '" + Character.toString(shown) + "'" : number;
    }

    /** strconv.Quote or strconv.QuoteToASCII. */
    static String quoted(String text, boolean ascii) {
        if (!ascii) {
            return GoQuote.quote(text);
        }
        StringBuilder out = new StringBuilder();
        GoQuote.quote(text).codePoints().forEach(rune -> appendAscii(out, rune));
        return out.toString();
    }

    /** strconv.QuoteRune or strconv.QuoteRuneToASCII. */
    static String quotedRune(long value, boolean ascii) {
        int rune = isRune(value) ? (int) value : 0xFFFD;
        if (rune == '\'') {
            return "'\\''";
        }
        if (rune == '"') {
            return "'\"'";
        }
        String quoted = quoted(Character.toString(rune), ascii);
        return "'" + quoted.substring(1, quoted.length() - 1) + "'";
    }

    /** strconv.CanBackquote. */
    static boolean canBackquote(String text) {
        return GoText.isValidUtf8(text)
                && text.codePoints().noneMatch(c -> c == 0xFEFF || (c < ' ' && c != '\t') || c == '`' || c == 0x7F);
    }

    /** Whether a number is a Unicode scalar value. */
    static boolean isRune(long value) {
        return value >= 0 && value <= Character.MAX_CODE_POINT && (value < 0xD800 || value > 0xDFFF);
    }

    private static void appendAscii(StringBuilder out, int rune) {
        if (rune < 0x80) {
            out.append((char) rune);
        } else {
            out.append(String.format(Locale.ROOT, rune < 0x10000 ? "\\u%04x" : "\\U%08x", rune));
        }
    }
}
