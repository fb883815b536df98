package io.leadline.promql;

/**
 * What a parser accepts: the switches of Prometheus' own parser, and limits that it does not have. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * PromqlOptions options = PromqlOptions.server().withExperimentalFunctions(true).withMaxLength(10_000);
 * Promql.parse("limitk(5, up)", options);
 * }</pre>
 */
public final class PromqlOptions {
    private static final int DEFAULT_MAX_LENGTH = 4_000_000;
    private static final int DEFAULT_MAX_DEPTH = 500;
    private static final int DEFAULT_MAX_SERIES_VALUES = 1_000_000;

    private static final PromqlOptions SERVER =
            new PromqlOptions(false, false, false, DEFAULT_MAX_LENGTH, DEFAULT_MAX_DEPTH, DEFAULT_MAX_SERIES_VALUES);

    private final boolean experimentalFunctions;
    private final boolean binopFillModifiers;
    private final boolean unquotedUtf8Names;
    private final int maxLength;
    private final int maxDepth;
    private final int maxSeriesValues;

    private PromqlOptions(
            boolean experimentalFunctions,
            boolean binopFillModifiers,
            boolean unquotedUtf8Names,
            int maxLength,
            int maxDepth,
            int maxSeriesValues) {
        this.experimentalFunctions = experimentalFunctions;
        this.binopFillModifiers = binopFillModifiers;
        this.unquotedUtf8Names = unquotedUtf8Names;
        this.maxLength = maxLength;
        this.maxDepth = maxDepth;
        this.maxSeriesValues = maxSeriesValues;
    }

    /**
     * What a Prometheus server accepts by default.
     *
     * @return no switch on, default limits
     */
    public static PromqlOptions server() {
        return SERVER;
    }

    /**
     * All that the language has.
     *
     * @return every switch on, default limits
     */
    public static PromqlOptions all() {
        return SERVER.withExperimentalFunctions(true)
                .withBinopFillModifiers(true)
                .withUnquotedUtf8Names(true);
    }

    /**
     * Whether experimental functions and aggregations ({@code info}, {@code limitk} and others) are accepted.
     *
     * @return false for a default server
     */
    public boolean experimentalFunctions() {
        return experimentalFunctions;
    }

    /**
     * Whether {@code fill}, {@code fill_left} and {@code fill_right} are accepted.
     *
     * @return false for a default server
     */
    public boolean binopFillModifiers() {
        return binopFillModifiers;
    }

    /**
     * Whether names may hold letters beyond ASCII and inner dots without being quoted.
     *
     * @return false for a default server
     */
    public boolean unquotedUtf8Names() {
        return unquotedUtf8Names;
    }

    /**
     * The longest text that is parsed.
     *
     * @return chars
     */
    public int maxLength() {
        return maxLength;
    }

    /**
     * How deep parentheses and unary signs may nest.
     *
     * @return levels
     */
    public int maxDepth() {
        return maxDepth;
    }

    /**
     * How many values a series description may stand for.
     *
     * @return values; the buckets of a histogram that is added to another one count too
     */
    public int maxSeriesValues() {
        return maxSeriesValues;
    }

    /**
     * These options with experimental functions and aggregations on or off.
     *
     * @param on whether they are accepted
     * @return the changed options
     */
    public PromqlOptions withExperimentalFunctions(boolean on) {
        return new PromqlOptions(on, binopFillModifiers, unquotedUtf8Names, maxLength, maxDepth, maxSeriesValues);
    }

    /**
     * These options with fill modifiers on or off.
     *
     * @param on whether they are accepted
     * @return the changed options
     */
    public PromqlOptions withBinopFillModifiers(boolean on) {
        return new PromqlOptions(experimentalFunctions, on, unquotedUtf8Names, maxLength, maxDepth, maxSeriesValues);
    }

    /**
     * These options with unquoted names beyond ASCII on or off.
     *
     * @param on whether they are accepted
     * @return the changed options
     */
    public PromqlOptions withUnquotedUtf8Names(boolean on) {
        return new PromqlOptions(experimentalFunctions, binopFillModifiers, on, maxLength, maxDepth, maxSeriesValues);
    }

    /**
     * These options with another limit on the length of texts.
     *
     * @param chars the longest text that is parsed
     * @return the changed options
     */
    public PromqlOptions withMaxLength(int chars) {
        return new PromqlOptions(
                experimentalFunctions, binopFillModifiers, unquotedUtf8Names, chars, maxDepth, maxSeriesValues);
    }

    /**
     * These options with another limit on nesting. The parser's stack grows with the nesting: a thread with a default
     * stack of 1 MB is safe up to 800 levels.
     *
     * @param levels how deep parentheses and unary signs may nest
     * @return the changed options
     */
    public PromqlOptions withMaxDepth(int levels) {
        return new PromqlOptions(
                experimentalFunctions, binopFillModifiers, unquotedUtf8Names, maxLength, levels, maxSeriesValues);
    }

    /**
     * These options with another limit on the values of a series. A repetition such as {@code 1x1000000000} is short to
     * write; Prometheus would run out of memory.
     *
     * @param values how many values a series description may stand for; the buckets of a histogram that is added to
     *     another one count too
     * @return the changed options
     */
    public PromqlOptions withMaxSeriesValues(int values) {
        return new PromqlOptions(
                experimentalFunctions, binopFillModifiers, unquotedUtf8Names, maxLength, maxDepth, values);
    }

    @Override
    public String toString() {
        return "PromqlOptions[experimentalFunctions=" + experimentalFunctions + ", binopFillModifiers="
                + binopFillModifiers + ", unquotedUtf8Names=" + unquotedUtf8Names + ", maxLength=" + maxLength
                + ", maxDepth=" + maxDepth + ", maxSeriesValues=" + maxSeriesValues + "]";
    }
}
