package io.leadline.promql;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
import io.leadline.golang.internal.GoUnicode;
import java.util.Arrays;

/** Which names can stand without quotes, and how names compare. */
final class PromqlNames {
    private PromqlNames() {}

    /**
     * Whether a name is a metric name that needs no quotes: letters, digits, {@code _} and {@code :}, no digit first.
     */
    static boolean isMetricName(String name) {
        return isBare(name, true);
    }

    /** Whether a metric name can stand before the braces of a selector: it needs no quotes and is no other keyword. */
    static boolean isBareMetric(String name) {
        TokenKind keyword = TokenKind.keyword(name, 0, name.length());
        boolean reserved = keyword != null
                && switch (keyword) {
                    case ON, IGNORING, GROUP_LEFT, GROUP_RIGHT, BOOL, ATAN2, NUMBER -> true;
                    default -> false;
                };
        return !reserved && isMetricName(name);
    }

    /** Whether a name is a label name that needs no quotes: letters, digits and {@code _}, no digit first. */
    static boolean isLabelName(String name) {
        return isBare(name, false);
    }

    static void appendLabel(StringBuilder out, String name) {
        if (isLabelName(name)) {
            out.append(name);
        } else {
            GoQuote.appendTo(out, name);
        }
    }

    /** Appends a label name, quoted unless it can stand bare; letters beyond ASCII and dots may be allowed to. */
    static void appendLabel(StringBuilder out, String name, boolean unquotedUtf8) {
        if (unquotedUtf8 && isUnquotedUtf8(name)) {
            out.append(name);
        } else {
            appendLabel(out, name);
        }
    }

    private static boolean isUnquotedUtf8(String name) {
        int i = 0;
        while (i < name.length()) {
            int rune = name.codePointAt(i);
            boolean start = TokenCursor.isAlpha(rune) || (rune >= 0x80 && GoUnicode.isLetter(rune));
            if (!start && !(i > 0 && (TokenCursor.isDigit(rune) || rune == '.'))) {
                return false;
            }
            i += Character.charCount(rune);
        }
        return !name.isEmpty();
    }

    /** Compares two Go strings byte by byte, as Go's {@code <} does; UTF-16 order differs above U+D7FF. */
    static int compareBytes(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return x < 0x80 && y < 0x80
                        ? Character.compare(x, y)
                        : Arrays.compareUnsigned(GoText.toBytes(a), GoText.toBytes(b));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    private static boolean isBare(String name, boolean colons) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (colons && c == ':');
            if (!letter && !(c >= '0' && c <= '9' && i > 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
