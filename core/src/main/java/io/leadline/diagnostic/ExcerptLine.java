package io.leadline.diagnostic;

import java.util.Arrays;

/** A line of a source as it is shown: made visible, and cut to a window if it is long. Immutable. */
final class ExcerptLine {
    private static final String TAB = "    ";

    private final String text;
    private final int from;
    /** Display column of each UTF-16 offset of the window, and one for its end. */
    private final int[] columns;

    private ExcerptLine(String text, int from, int[] columns) {
        this.text = text;
        this.from = from;
        this.columns = columns;
    }

    /**
     * Prepares a line.
     *
     * @param line the line without its line break; may be huge
     * @param focus UTF-16 offset in the line that has to be seen
     * @param width how many columns there are
     * @param cut what stands for a part that is left out
     * @return the line, or a window of it
     */
    static ExcerptLine of(String line, int focus, int width, String cut) {
        int from = 0;
        if (line.length() > width / 2 && !fits(line, width)) {
            from = Math.max(0, Math.min(focus, line.length()) - width / 3);
            from = from <= cut.length() ? 0 : boundary(line, from);
        }
        StringBuilder shown = new StringBuilder(from > 0 ? cut : "");
        // Characters that take no column must not make a line endless.
        int capacity = Math.min(line.length() - from, 4 * width);
        int[] columns = new int[capacity + 1];
        int column = shown.length();
        int i = from;
        while (i < line.length()) {
            int c = line.codePointAt(i);
            String piece = c == '\t' ? TAB : VisibleText.of(c);
            int size = c == '\t' ? TAB.length() : DisplayWidth.of(piece);
            int next = i + Character.charCount(c);
            int room = width - (next == line.length() ? 0 : cut.length());
            if (column + size > room || next - from > capacity) {
                break;
            }
            Arrays.fill(columns, i - from, next - from, column);
            shown.append(piece);
            column += size;
            i = next;
        }
        columns[i - from] = column;
        if (i < line.length()) {
            shown.append(cut);
        }
        return new ExcerptLine(shown.toString(), from, Arrays.copyOf(columns, i - from + 1));
    }

    private static boolean fits(String line, int width) {
        int columns = 0;
        for (int i = 0; i < line.length() && columns <= width; ) {
            int c = line.codePointAt(i);
            columns += c == '\t' ? TAB.length() : DisplayWidth.of(VisibleText.of(c));
            i += Character.charCount(c);
        }
        return columns <= width;
    }

    /** The start of the character, base and combining marks, that an offset lies in. */
    private static int boundary(String line, int at) {
        int i = at;
        while (i > 0 && (isSecondHalf(line, i) || DisplayWidth.of(line.codePointAt(i)) == 0)) {
            i--;
        }
        return i;
    }

    private static boolean isSecondHalf(String line, int i) {
        return Character.isLowSurrogate(line.charAt(i)) && Character.isHighSurrogate(line.charAt(i - 1));
    }

    /**
     * What is shown.
     *
     * @return the visible text
     */
    String text() {
        return text;
    }

    /**
     * The display column of a character.
     *
     * @param offset UTF-16 offset in the line; behind the window counts as its end
     * @return 0-based column
     */
    int column(int offset) {
        return columns[Math.max(0, Math.min(offset - from, columns.length - 1))];
    }
}
