package io.leadline.discovery;

/**
 * How much a {@link SeriesReader} takes. The number of series has no limit: they stream through.
 *
 * @param maxLineLength UTF-16 units of a line of a text format; a longer line is a problem of its own
 * @param maxProblems how many problems are reported in full; the others are counted
 */
public record SeriesLimits(int maxLineLength, int maxProblems) {
    /**
     * Checks the numbers.
     *
     * @param maxLineLength the longest line
     * @param maxProblems the most problems
     */
    public SeriesLimits {
        if (maxLineLength < 1 || maxProblems < 1) {
            throw new IllegalArgumentException("limits are at least 1, got " + maxLineLength + " and " + maxProblems);
        }
    }

    /**
     * The limits that fit the series of a cluster.
     *
     * @return lines of up to 1 Mi characters, 20 problems
     */
    public static SeriesLimits defaults() {
        return new SeriesLimits(1 << 20, 20);
    }
}
