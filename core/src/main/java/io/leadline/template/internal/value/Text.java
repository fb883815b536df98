package io.leadline.template.internal.value;

import io.leadline.golang.GoText;
import java.util.Arrays;

/**
 * Go's string. Lengths and indexes count its UTF-8 bytes.
 *
 * @param value the string in the one form of {@link GoText}
 */
public record Text(String value) implements GoValue, Comparable<Text> {
    @Override
    public String typeName() {
        return "string";
    }

    @Override
    public boolean truth() {
        return !value.isEmpty();
    }

    /**
     * The length.
     *
     * @return number of bytes
     */
    public int length() {
        return GoText.byteLength(value, 0, value.length());
    }

    /**
     * One byte.
     *
     * @param index index of the byte, less than the length
     * @return the byte
     */
    public GoValue.Uint8 byteAt(int index) {
        return new GoValue.Uint8(GoText.toBytes(value)[index] & 0xFF);
    }

    /**
     * A part of the string, which may cut characters into bytes.
     *
     * @param from index of the first byte
     * @param to index behind the last byte
     * @return the part
     */
    public Text slice(int from, int to) {
        return new Text(GoText.fromBytes(GoText.toBytes(value), from, to));
    }

    /** Compares the bytes, as Go's operators do. */
    @Override
    public int compareTo(Text other) {
        return compare(value, other.value);
    }

    /**
     * Compares two Go strings by their bytes.
     *
     * @param a a string
     * @param b another
     * @return negative, zero or positive, as the first is less than, equal to or greater than the second
     */
    public static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            // Below the surrogates, and with them the bytes that are no UTF-8, UTF-16 sorts as UTF-8 does.
            if (left >= Character.MIN_SURROGATE || right >= Character.MIN_SURROGATE) {
                return Arrays.compareUnsigned(GoText.toBytes(a), GoText.toBytes(b));
            }
            if (left != right) {
                return left - right;
            }
        }
        return a.length() - b.length();
    }
}
