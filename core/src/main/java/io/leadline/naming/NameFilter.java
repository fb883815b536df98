package io.leadline.naming;

import io.leadline.regex.GoRegex;
import io.leadline.source.Located;

/**
 * A compiled filter of series names: {@code is} or {@code isNot} of {@code seriesFilters}, or {@code name.matches},
 * which filters too. Immutable and thread-safe.
 */
public final class NameFilter {
    private final Kind kind;
    private final Located<String> written;
    private final GoRegex regex;

    NameFilter(Kind kind, Located<String> written, GoRegex regex) {
        this.kind = kind;
        this.written = written;
        this.regex = regex;
    }

    /** Which key a filter comes from. */
    public enum Kind {
        /** Keeps names that match. */
        IS("is"),
        /** Keeps names that do not match. */
        IS_NOT("isNot"),
        /** Keeps names that {@code name.matches} can rename. */
        MATCHES("matches");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /**
         * The key in the configuration.
         *
         * @return {@code is}, {@code isNot} or {@code matches}
         */
        public String key() {
            return key;
        }
    }

    /**
     * Which key the filter comes from.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The pattern with its place.
     *
     * @return the regular expression as it is written
     */
    public Located<String> pattern() {
        return written;
    }

    /**
     * Whether a series passes.
     *
     * @param seriesName name of the series, "" for one without
     * @return true if the filter keeps it
     */
    public boolean passes(String seriesName) {
        return regex.find(seriesName) != (kind == Kind.IS_NOT);
    }

    @Override
    public String toString() {
        return kind.key() + ": " + written;
    }
}
