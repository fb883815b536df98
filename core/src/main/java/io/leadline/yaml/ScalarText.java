package io.leadline.yaml;

import io.leadline.source.OffsetMap;
import java.util.Arrays;

/** The value of a scalar while it is scanned, and where its chars were written. Not thread-safe. */
final class ScalarText {
    /** The value of what is no scalar; nothing is ever added to it. */
    static final ScalarText NONE = new ScalarText();

    private static final int[] NO_RUNS = {};

    private final StringBuilder value = new StringBuilder(32);

    /** Of each run of chars: where it starts in the value, where it was written from and to, and whether as it is. */
    private int[] runs = NO_RUNS;

    private int size;

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
        size = 0;
    }

    /** Adds a character that stands for another piece of the source. */
    void append(int rune, int start, int end) {
        run(value.length(), start, end, 0);
        value.appendCodePoint(rune);
    }

    /** Adds a character that is written at a place as it is. */
    private void copy(int rune, int start) {
        int width = Character.charCount(rune);
        boolean continues = size > 0 && runs[size - 1] == 1 && runs[size - 2] == start;
        if (continues) {
            runs[size - 2] += width;
        } else {
            run(value.length(), start, start + width, 1);
        }
        if (width == 1) {
            value.append((char) rune);
        } else {
            value.appendCodePoint(rune);
        }
    }

    private void run(int valueStart, int start, int end, int asItIs) {
        if (size == runs.length) {
            runs = Arrays.copyOf(runs, Math.max(8, 2 * size));
        }
        runs[size++] = valueStart;
        runs[size++] = start;
        runs[size++] = end;
        runs[size++] = asItIs;
    }

    /** Adds all of another text. */
    void append(ScalarText other) {
        int from = value.length();
        value.append(other.value);
        for (int i = 0; i < other.size; i += 4) {
            run(from + other.runs[i], other.runs[i + 1], other.runs[i + 2], other.runs[i + 3]);
        }
    }

    /** Adds a space for the line break that another text starts with. */
    void appendFolded(ScalarText lineBreak) {
        boolean asItIs = lineBreak.runs[3] == 1;
        append(' ', lineBreak.runs[1], asItIs ? lineBreak.runs[1] + 1 : lineBreak.runs[2]);
    }

    /** Copies the character under the input's hand and steps on. */
    void read(YamlInput input) {
        int start = input.offset();
        int rune = input.rune();
        input.skip();
        copy(rune, start);
    }

    /** Copies the line break under the input's hand, CR, CR LF and NEL as LF, and steps on. */
    void readLine(YamlInput input) {
        int start = input.offset();
        char c = input.at();
        if (input.isBreak(0)) {
            input.skipLine();
            if (c == '\n' || c == '\u2028' || c == '\u2029') {
                copy(c, start);
            } else {
                append('\n', start, input.offset());
            }
        }
    }

    /** Where the chars were written; the end of the value maps to an offset behind the last of them. */
    OffsetMap offsets(int start) {
        OffsetMap.Builder map = OffsetMap.builder();
        for (int i = 0; i < size; i += 4) {
            int end = i + 4 < size ? runs[i + 4] : value.length();
            if (runs[i + 3] == 1) {
                map.verbatim(end - runs[i], runs[i + 1]);
            } else {
                map.replaced(end - runs[i], runs[i + 1], runs[i + 2]);
            }
        }
        return map.build(size == 0 ? start : runs[size - 2]);
    }
}
