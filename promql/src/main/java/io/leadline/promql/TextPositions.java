package io.leadline.promql;

import io.leadline.golang.GoText;
import org.jspecify.annotations.Nullable;

/**
 * Turns offsets in a Java string into what Prometheus counts: bytes, and lines and columns in bytes. Each answer takes
 * constant time, or logarithmic for lines, however many errors a text has. Not thread-safe.
 */
final class TextPositions {
    private final String text;
    /** For each char the byte at which it begins; null while it is not needed, or if all chars are bytes. */
    private int @Nullable [] bytes;

    private boolean indexed;
    private int @Nullable [] lineStarts;

    TextPositions(String text) {
        this.text = text;
    }

    /** The offset in bytes of a char. */
    int byteOffset(int offset) {
        if (!indexed) {
            indexed = true;
            boolean ascii = text.chars().allMatch(c -> c < 0x80);
            bytes = ascii ? null : byteOffsets();
        }
        int[] known = bytes;
        return known == null ? offset : known[offset];
    }

    /** The line of a char, from 1. */
    int line(int offset) {
        int[] starts = lineStarts();
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /** The place of a char in its line, in bytes, from 1. */
    int column(int offset) {
        return byteOffset(offset) - byteOffset(lineStarts()[line(offset) - 1]) + 1;
    }

    private int[] byteOffsets() {
        int[] offsets = new int[text.length() + 1];
        int i = 0;
        while (i < text.length()) {
            int width = Character.charCount(text.codePointAt(i));
            for (int k = 1; k <= width; k++) {
                // The middle of a surrogate pair is where the pair ends.
                offsets[i + k] = offsets[i] + GoText.byteLength(text, i, i + width);
            }
            i += width;
        }
        return offsets;
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known == null) {
            known = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
            int line = 0;
            for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
                known[++line] = i + 1;
            }
            lineStarts = known;
        }
        return known;
    }
}
