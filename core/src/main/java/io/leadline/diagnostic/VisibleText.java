package io.leadline.diagnostic;

import io.leadline.golang.GoText;

/**
 * Text from files made safe to show: what a terminal would obey or hide (control characters, direction marks,
 * zero-width characters, bytes that are not UTF-8) is spelled as Go's {@code %q} spells it.
 */
public final class VisibleText {
    private VisibleText() {}

    /**
     * Spells what cannot be seen.
     *
     * @param text any text
     * @return the text on one line, the same if there was nothing to spell
     */
    public static String of(String text) {
        return of(text, false);
    }

    /**
     * Spells what cannot be seen, but keeps the lines of a text.
     *
     * @param text any text
     * @return the text with its line feeds; tabs become four spaces
     */
    public static String lines(String text) {
        return of(text, true);
    }

    private static String of(String text, boolean keepLines) {
        int i = 0;
        while (i < text.length() && text.charAt(i) >= ' ' && text.charAt(i) < 0x7F) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, i);
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (keepLines && c == '\n') {
                visible.append('\n');
            } else if (keepLines && c == '\t') {
                visible.append("    ");
            } else {
                visible.append(of(c));
            }
            i += Character.charCount(c);
        }
        return visible.toString();
    }

    /**
     * Spells one character.
     *
     * @param c a code point, or a lone surrogate
     * @return the character itself if it can be seen, else its escape
     */
    static String of(int c) {
        if (!isHidden(c)) {
            return Character.toString(c);
        }
        return switch (c) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> escape(c);
        };
    }

    private static String escape(int c) {
        if (c <= 0xFFFF && GoText.isByte((char) c)) {
            return String.format("\\x%02x", c & 0xFF);
        }
        if (c < 0x80) {
            return String.format("\\x%02x", c);
        }
        return c <= 0xFFFF ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
