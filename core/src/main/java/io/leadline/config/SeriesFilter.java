package io.leadline.config;

import io.leadline.internal.ModelStyle;
import io.leadline.source.Located;
import io.leadline.source.Origin;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One entry of {@code seriesFilters}, as it is written: that exactly one of the two patterns is given is checked when
 * rules are compiled. Immutable and thread-safe.
 */
@Value.Immutable
@ModelStyle
public interface SeriesFilter {
    /**
     * What names have to match.
     *
     * @return {@code is}, a Go regular expression, or empty
     */
    @Value.Default
    default Located<String> is() {
        return Located.nowhere("");
    }

    /**
     * What names must not match.
     *
     * @return {@code isNot}, a Go regular expression, or empty
     */
    @Value.Default
    default Located<String> isNot() {
        return Located.nowhere("");
    }

    /**
     * Where the filter was written.
     *
     * @return the place of the list entry, or empty for a filter made in code; does not count for equality
     */
    @Value.Auxiliary
    Optional<Origin> origin();

    /**
     * A filter that keeps names.
     *
     * @param regex a Go regular expression, unanchored
     * @return the filter
     */
    static SeriesFilter is(String regex) {
        return builder().is(Located.nowhere(regex)).build();
    }

    /**
     * A filter that drops names.
     *
     * @param regex a Go regular expression, unanchored
     * @return the filter
     */
    static SeriesFilter isNot(String regex) {
        return builder().isNot(Located.nowhere(regex)).build();
    }

    /**
     * Starts a filter.
     *
     * @return a builder of an empty filter
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link SeriesFilter}. Not thread-safe. */
    final class Builder extends ImmutableSeriesFilter.Builder {
        Builder() {}
    }
}
