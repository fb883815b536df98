package io.leadline.promql;

/**
 * A part of a PromQL text, in UTF-16 code units as Java counts them.
 *
 * @param start index of the first char, from 0
 * @param end index behind the last char
 */
public record TextRange(int start, int end) {
    /**
     * The part of the text.
     *
     * @param text the text that was parsed
     * @return the chars of the range
     */
    public String of(String text) {
        return text.substring(start, end);
    }
}
