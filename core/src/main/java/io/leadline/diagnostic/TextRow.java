package io.leadline.diagnostic;

import java.util.Arrays;

/** One row of a drawing: characters put at columns, each with its ink. Not thread-safe. */
final class TextRow {
    private char[] chars = new char[80];
    private Ink[] inks = new Ink[80];
    private int length;

    /**
     * Writes at a column, over what stands there.
     *
     * @param column 0-based column; a gap before it is blank
     * @param text what to write, one char per column except in the last piece of a row
     * @param ink its colour
     * @return this row
     */
    TextRow put(int column, String text, Ink ink) {
        int end = column + text.length();
        if (end > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(end, chars.length * 2));
            inks = Arrays.copyOf(inks, chars.length);
        }
        for (; length < end; length++) {
            chars[length] = ' ';
            inks[length] = Ink.PLAIN;
        }
        text.getChars(0, text.length(), chars, column);
        Arrays.fill(inks, column, end, ink);
        return this;
    }

    /**
     * Writes behind the last character.
     *
     * @param text what to write
     * @param ink its colour
     * @return this row
     */
    TextRow append(String text, Ink ink) {
        return put(length, text, ink);
    }

    /**
     * Prints the row and a line feed, without blanks at the end.
     *
     * @param out where to print
     * @param colour whether inks become escape sequences
     */
    void print(StringBuilder out, boolean colour) {
        int end = length;
        while (end > 0 && chars[end - 1] == ' ') {
            end--;
        }
        Ink ink = Ink.PLAIN;
        for (int i = 0; i < end; i++) {
            if (colour && inks[i] != ink && chars[i] != ' ') {
                out.append(ink == Ink.PLAIN ? "" : Ink.RESET).append(inks[i].start());
                ink = inks[i];
            }
            out.append(chars[i]);
        }
        out.append(ink == Ink.PLAIN ? "" : Ink.RESET).append('\n');
    }
}
