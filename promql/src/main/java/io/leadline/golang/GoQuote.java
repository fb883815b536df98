package io.leadline.golang;

import io.leadline.golang.internal.GoUnicode;

/** Go's quoted strings ({@code strconv.Quote}, {@code %q}). Thread-safe. */
public final class GoQuote {
    private static final String HEX = "0123456789abcdef";

    /** By the lower byte of a character: not 0 if it does not stand as it is. */
    private static final byte[] SPECIAL = new byte[0x100];

    static {
        for (char c = 0; c < SPECIAL.length; c++) {
            SPECIAL[c] = (byte) (isPlain(c) ? 0 : 1);
        }
    }

    private GoQuote() {}

    /**
     * Quotes a Go string, as {@code strconv.Quote}: printable text stays, the rest becomes escapes.
     *
     * @param text the string, in the form of {@link GoText}
     * @return the string in double quotes; bytes that are not UTF-8 stand as {@code \xNN}
     */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        appendTo(out, text);
        return out.toString();
    }

    /**
     * What stands between the quotes of a quoted Go string.
     *
     * @param text the string, in the form of {@link GoText}
     * @return the text with escapes; the same instance if it is printable ASCII that needs none
     */
    public static String escaped(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        appendEscaped(out, text);
        return out.toString();
    }

    /** Goes to the end of the text in any case: a loop without branches is faster than one that can stop. */
    private static boolean isPlain(String text) {
        int special = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            special |= SPECIAL[c & 0xFF] | (c >> 8);
        }
        return special == 0;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
    }

    /**
     * Appends a quoted Go string.
     *
     * @param out where to append
     * @param text the string, in the form of {@link GoText}
     */
    public static void appendTo(StringBuilder out, String text) {
        out.append('"');
        appendEscaped(out, text);
        out.append('"');
    }

    /**
     * Appends what stands between the quotes of a quoted Go string. Text that needs no escape is copied in runs.
     *
     * @param out where to append
     * @param text the string, in the form of {@link GoText}
     */
    public static void appendEscaped(StringBuilder out, String text) {
        int plain = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                i++;
                continue;
            }
            int rune = text.codePointAt(i);
            int width = Character.charCount(rune);
            if (rune < 0x7F || !GoUnicode.isPrint(rune)) {
                out.append(text, plain, i);
                appendEscape(out, rune);
                plain = i + width;
            }
            i += width;
        }
        if (plain == 0) {
            out.append(text);
        } else {
            out.append(text, plain, text.length());
        }
    }

    private static void appendEscape(StringBuilder out, int rune) {
        switch (rune) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case 0x07 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 0x0B -> out.append("\\v");
            default -> appendNumber(out, rune);
        }
    }

    private static void appendNumber(StringBuilder out, int rune) {
        if (rune < ' ' || rune == 0x7F) {
            appendHex(out.append("\\x"), rune, 2);
        } else if (rune <= 0xFFFF && GoText.isByte((char) rune)) {
            appendHex(out.append("\\x"), rune & 0xFF, 2);
        } else if (rune <= 0xFFFF && Character.isSurrogate((char) rune)) {
            out.append("\uFFFD");
        } else if (rune <= 0xFFFF) {
            appendHex(out.append("\\u"), rune, 4);
        } else {
            appendHex(out.append("\\U"), rune, 8);
        }
    }

    private static void appendHex(StringBuilder out, int value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt((value >> shift) & 0xF));
        }
    }
}
