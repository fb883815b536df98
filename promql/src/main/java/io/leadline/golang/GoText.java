package io.leadline.golang;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Go strings in Java strings. A Go string is a sequence of bytes that need not be UTF-8; here a byte that is not part
 * of valid UTF-8 stands as one char from U+DC80 to U+DCFF (0xDC00 + byte), a lone low surrogate, which no valid text
 * holds. So every Go string has exactly one Java string and comes back byte for byte. All of Leadline keeps text in
 * this form.
 */
public final class GoText {
    private static final char ESCAPE = 0xDC00;

    private GoText() {}

    /**
     * The Java string for a Go string.
     *
     * @param bytes the bytes of the Go string
     * @return the text, with an escape char for each byte that is not part of valid UTF-8
     */
    public static String fromBytes(byte[] bytes) {
        return fromBytes(bytes, 0, bytes.length);
    }

    /**
     * The Java string for a part of a Go string.
     *
     * @param bytes the bytes
     * @param from index of the first byte
     * @param to index behind the last byte
     * @return the text, with an escape char for each byte that is not part of valid UTF-8 within the part
     */
    public static String fromBytes(byte[] bytes, int from, int to) {
        String decoded = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        // Without U+FFFD, which stands for what is not valid, there is no difference.
        return decoded.indexOf('\uFFFD') < 0 ? decoded : escaped(bytes, from, to);
    }

    private static String escaped(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            int length = runeLength(bytes, i, to);
            if (length == 0) {
                text.append((char) (ESCAPE + (bytes[i] & 0xFF)));
                i++;
            } else if (length == 1) {
                text.append((char) bytes[i++]);
            } else {
                text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
                i += length;
            }
        }
        return text.toString();
    }

    /**
     * The bytes of the Go string that a Java string stands for.
     *
     * @param text the text
     * @return its bytes; a lone surrogate that is no escape becomes U+FFFD, as Go's conversions do
     */
    public static byte[] toBytes(String text) {
        byte[] bytes = new byte[text.length() * 3];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[n++] = (byte) c;
            } else if (isByte(c)) {
                bytes[n++] = (byte) (c - ESCAPE);
            } else {
                int rune = text.codePointAt(i);
                int width = Character.charCount(rune);
                boolean lone = width == 1 && Character.isSurrogate(c);
                byte[] encoded = (lone ? "\uFFFD" : text.substring(i, i + width)).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(encoded, 0, bytes, n, encoded.length);
                n += encoded.length;
                i += width - 1;
            }
        }
        return Arrays.copyOf(bytes, n);
    }

    /**
     * Whether a char that stands alone is the escape of a byte. The caller has made sure that it is not the second half
     * of a surrogate pair.
     *
     * @param c a char
     * @return true for U+DC80 to U+DCFF
     */
    public static boolean isByte(char c) {
        return c >= ESCAPE + 0x80 && c <= ESCAPE + 0xFF;
    }

    /**
     * Whether a text stands for valid UTF-8.
     *
     * @param text the text
     * @return false if it holds an escaped byte or another lone surrogate
     */
    public static boolean isValidUtf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /**
     * The number of bytes that a part of a text stands for.
     *
     * @param text the text
     * @param from index of the first char
     * @param to index behind the last char
     * @return the length of the part of the Go string, in bytes
     */
    public static int byteLength(String text, int from, int to) {
        int bytes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += isByte(c) ? 1 : 3;
            }
        }
        return bytes;
    }

    /**
     * The one form of a text that was put together from pieces: neighbouring bytes that now make up valid UTF-8 become
     * the character that they encode.
     *
     * @param text the text
     * @return the Java string for the same bytes
     */
    public static String normalized(String text) {
        return isValidUtf8(text) ? text : fromBytes(toBytes(text));
    }

    /** The length of the UTF-8 sequence at an index, or 0 if there is no valid one (Go's utf8.DecodeRune rules). */
    private static int runeLength(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (i + length > to) {
            return 0;
        }
        int second = bytes[i + 1] & 0xFF;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
