package io.leadline.promql;

import java.util.List;

/**
 * A series with its samples, as the unit tests of Prometheus' rules describe one.
 *
 * <pre>{@code
 * SeriesDescription series = SeriesDescription.parse("up{job=\"node\"} 1 0+1x3 _ stale").orThrow();
 * series.labels();   // up{job="node"}
 * series.values();   // [1, 0, 1, 2, 3, _, stale]
 * }</pre>
 *
 * <p>Behind the labels stand values, with white space between them:
 *
 * <ul>
 *   <li>{@code 5} a number
 *   <li>{@code _} no sample, {@code _x3} none three times
 *   <li>{@code stale} the end of the series
 *   <li>{@code 5x3} a number and the same three times more
 *   <li>{@code 5+2x3} a number and three more, each greater by 2 than the one before; likewise {@code 5-2x3}
 *   <li><code>{{schema:1 count:3 sum:4 buckets:[1 2]}}</code> a native histogram; it may be repeated, and added or
 *       subtracted repeatedly, as numbers are
 * </ul>
 *
 * <p>Immutable and thread-safe.
 *
 * @param labels the labels, the metric's name among them
 * @param values the samples in the order of time
 */
public record SeriesDescription(Labels labels, List<SeriesValue> values) {
    /**
     * A series with its samples.
     *
     * @param labels the labels, the metric's name among them
     * @param values the samples in the order of time
     */
    public SeriesDescription {
        values = List.copyOf(values);
    }

    /**
     * Parses a series description as Prometheus does.
     *
     * @param text the text
     * @return the series, or the errors
     */
    public static PromqlResult<SeriesDescription> parse(String text) {
        return parse(text, PromqlOptions.server());
    }

    /**
     * Parses a series description as Prometheus does. Unlike Prometheus, which tries without end, it refuses
     * repetitions that give more values than the options allow, and to add histograms if the width of a zero bucket is
     * not a number.
     *
     * @param text the text
     * @param options switches and limits
     * @return the series, or the errors
     */
    public static PromqlResult<SeriesDescription> parse(String text, PromqlOptions options) {
        return PromqlParsing.seriesDescription(text, options);
    }
}
