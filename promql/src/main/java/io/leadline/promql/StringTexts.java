package io.leadline.promql;

import io.leadline.golang.GoText;

/**
 * Reads the values of strings (a port of Prometheus 3.16, util/strutil/quote.go, for strings that the scanner accepts).
 */
final class StringTexts {
    private StringTexts() {}

    /** The value of a string with its quotes. */
    static String unquote(String text, int start, int end) {
        char quote = text.charAt(start);
        if (quote == '`' || !hasEscape(text, start, end)) {
            return text.substring(start + 1, end - 1);
        }
        StringBuilder out = new StringBuilder(end - start);
        boolean bytes = false;
        int i = start + 1;
        while (i < end - 1) {
            char c = text.charAt(i++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char kind = text.charAt(i++);
            int digits = digits(kind);
            if (digits == 0) {
                out.append(simple(kind));
                continue;
            }
            boolean octal = kind <= '7';
            int first = octal ? i - 1 : i;
            int code = Integer.parseInt(text, first, first + digits, octal ? 8 : 16);
            i = first + digits;
            if (octal || kind == 'x') {
                bytes |= code >= 0x80;
                out.append(code < 0x80 ? (char) code : (char) (0xDC00 + code));
            } else {
                out.appendCodePoint(code);
            }
        }
        // Bytes written one by one may make up characters.
        return bytes ? GoText.normalized(out.toString()) : out.toString();
    }

    /** Looks no further than the end of the string: a text with many strings is read once. */
    private static boolean hasEscape(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\\') {
                return true;
            }
        }
        return false;
    }

    private static int digits(char kind) {
        return switch (kind) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> 3;
            default -> 0;
        };
    }

    private static char simple(char kind) {
        return switch (kind) {
            case 'a' -> 0x07;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> kind;
        };
    }
}
