package io.leadline.yaml;

import io.leadline.source.OffsetMap;
import java.util.Arrays;

/**
 * The value of a scalar while it is scanned, and where its chars were written. As long as it is one piece of the
 * source, which most scalars are, it is kept as that; else it is put together. Not thread-safe.
 */
final class ScalarText {
    /** The value of what is no scalar; nothing is ever added to it. */
    static final ScalarText NONE = new ScalarText();

    private static final int[] NO_RUNS = {};

    private static final StringBuilder EMPTY = new StringBuilder(0);

    /** The one piece of the source, while the value is nothing else. */
    private String source = "";

    private int from;
    private int to;

    /** Whether the value is put together. */
    private boolean built;

    private StringBuilder value = EMPTY;

    /** Of each run of chars: where it starts in the value, where it was written from and to, and whether as it is. */
    private int[] runs = NO_RUNS;

    private int size;

    boolean isEmpty() {
        return length() == 0;
    }

    private int length() {
        return built ? value.length() : to - from;
    }

    String value() {
        return built ? value.toString() : source.substring(from, to);
    }

    boolean startsWithLineFeed() {
        return !isEmpty() && (built ? value.charAt(0) : source.charAt(from)) == '\n';
    }

    void clear() {
        built = false;
        from = 0;
        to = 0;
    }

    /** Adds a character that stands for another piece of the source. */
    void append(int rune, int start, int end) {
        build();
        run(start, end, 0);
        value.appendCodePoint(rune);
    }

    /** Adds a piece of the source as it is. */
    private void copy(String text, int start, int end) {
        if (!built && (from == to || to == start)) {
            source = text;
            from = from == to ? start : from;
            to = end;
            return;
        }
        build();
        boolean continues = size > 0 && runs[size - 1] == 1 && runs[size - 2] == start;
        if (continues) {
            runs[size - 2] = end;
        } else {
            run(start, end, 1);
        }
        value.append(text, start, end);
    }

    private void build() {
        if (built) {
            return;
        }
        built = true;
        size = 0;
        if (value == EMPTY) {
            value = new StringBuilder(32);
        }
        value.setLength(0);
        if (from < to) {
            run(from, to, 1);
            value.append(source, from, to);
        }
    }

    private void run(int start, int end, int asItIs) {
        if (size == runs.length) {
            runs = Arrays.copyOf(runs, Math.max(8, 2 * size));
        }
        runs[size++] = value.length();
        runs[size++] = start;
        runs[size++] = end;
        runs[size++] = asItIs;
    }

    /** Adds all of another text. */
    void append(ScalarText other) {
        if (!other.built) {
            if (!other.isEmpty()) {
                copy(other.source, other.from, other.to);
            }
            return;
        }
        build();
        int start = value.length();
        value.append(other.value);
        for (int i = 0; i < other.size; i += 4) {
            run(other.runs[i + 1], other.runs[i + 2], other.runs[i + 3]);
            runs[size - 4] = start + other.runs[i];
        }
    }

    /** Adds a space for the line break that another text starts with. */
    void appendFolded(ScalarText lineBreak) {
        if (!lineBreak.built) {
            append(' ', lineBreak.from, lineBreak.from + 1);
            return;
        }
        boolean asItIs = lineBreak.runs[3] == 1;
        append(' ', lineBreak.runs[1], asItIs ? lineBreak.runs[1] + 1 : lineBreak.runs[2]);
    }

    /** Copies the character under the input's hand and steps on. */
    void read(YamlInput input) {
        int start = input.offset();
        input.skip();
        copy(input.text(), start, Math.min(input.offset(), input.text().length()));
    }

    /** Copies at least the character under the input's hand, and those of a set behind it that are decoded. */
    void readRun(YamlInput input, AsciiSet set) {
        int start = input.offset();
        if (input.skipRun(set) == 0) {
            read(input);
        } else {
            copy(input.text(), start, input.offset());
        }
    }

    /** Copies the line break under the input's hand, CR, CR LF and NEL as LF, and steps on. */
    void readLine(YamlInput input) {
        int start = input.offset();
        char c = input.at();
        if (input.isBreak(0)) {
            input.skipLine();
            if (c == '\n' || c == '\u2028' || c == '\u2029') {
                copy(input.text(), start, start + 1);
            } else {
                append('\n', start, input.offset());
            }
        }
    }

    /** Where the chars were written; the end of the value maps to an offset behind the last of them. */
    OffsetMap offsets(int start) {
        OffsetMap.Builder map = OffsetMap.builder();
        if (!built) {
            return map.verbatim(to - from, from).build(from == to ? start : to);
        }
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
