package io.leadline.yaml;

import io.leadline.source.OffsetMap;
import java.util.Arrays;

/** The value of a scalar while it is scanned, and where each of its chars was written. Not thread-safe. */
final class ScalarText {
    private final StringBuilder value = new StringBuilder();
    private int[] places = new int[16];

    boolean isEmpty() {
        return value.isEmpty();
    }

    String value() {
        return value.toString();
    }

    boolean startsWithLineFeed() {
        return !value.isEmpty() && value.charAt(0) == '\n';
    }

    void clear() {
        value.setLength(0);
    }

    /** Adds a character that stands for a piece of the source. */
    void append(int rune, int start, int end) {
        value.appendCodePoint(rune);
        for (int i = value.length() - Character.charCount(rune); i < value.length(); i++) {
            place(i, start, end);
        }
    }

    /** Adds all of another text. */
    void append(ScalarText other) {
        int from = value.length();
        value.append(other.value);
        for (int i = 0; i < other.value.length(); i++) {
            place(from + i, other.places[2 * i], other.places[2 * i + 1]);
        }
    }

    /** Adds a space for the line break that another text holds. */
    void appendFolded(ScalarText lineBreak) {
        append(' ', lineBreak.places[0], lineBreak.places[1]);
    }

    /** Copies the character under the input's hand and steps on. */
    void read(YamlInput input) {
        int start = input.offset();
        int rune = input.rune();
        input.skip();
        append(rune, start, input.offset());
    }

    /** Copies the line break under the input's hand, CR, CR LF and NEL as LF, and steps on. */
    void readLine(YamlInput input) {
        int start = input.offset();
        char c = input.at();
        if (input.isBreak(0)) {
            input.skipLine();
            append(c == '\u2028' || c == '\u2029' ? c : '\n', start, input.offset());
        }
    }

    private void place(int i, int start, int end) {
        if (2 * i + 2 > places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[2 * i] = start;
        places[2 * i + 1] = end;
    }

    /** Where the chars were written; the end of the value maps to an offset behind the last of them. */
    OffsetMap offsets(String source, int start) {
        OffsetMap.Builder map = OffsetMap.builder();
        int end = start;
        int i = 0;
        while (i < value.length()) {
            int from = places[2 * i];
            end = places[2 * i + 1];
            int next = i + 1;
            while (next < value.length() && places[2 * next] == from) {
                next++;
            }
            if (end - from == next - i && source.startsWith(value.substring(i, next), from)) {
                map.verbatim(next - i, from);
            } else {
                map.replaced(next - i, from, end);
            }
            i = next;
        }
        return map.build(end);
    }
}
