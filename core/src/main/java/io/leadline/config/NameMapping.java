package io.leadline.config;

import io.leadline.source.Located;

/**
 * How a series name becomes a metric name ({@code name} of a rule), as it is written.
 *
 * @param matches a Go regular expression, unanchored; empty means {@code .*}
 * @param as the expansion that names the metric; empty means the only capture group or the whole match
 */
public record NameMapping(Located<String> matches, Located<String> as) {
    /**
     * A mapping made in code.
     *
     * @param matches a Go regular expression, or empty
     * @param as the expansion, or empty
     * @return the mapping, without origins
     */
    public static NameMapping of(String matches, String as) {
        return new NameMapping(Located.nowhere(matches), Located.nowhere(as));
    }

    /**
     * The mapping that keeps the name of the series.
     *
     * @return a mapping with two empty texts
     */
    public static NameMapping unchanged() {
        return of("", "");
    }
}
