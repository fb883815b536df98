package io.leadline.discovery;

import java.util.Optional;

/**
 * Where series come from when they are asked for rule by rule, as the adapter asks Prometheus: once for each distinct
 * text of {@code seriesQuery}. For a snapshot of all series there is {@link MetricRegistry#discover(
 * io.leadline.rule.AdapterRules, Iterable)}.
 */
@FunctionalInterface
public interface SeriesSource {
    /**
     * Delivers the series that a selector selects, in the order of Prometheus' answer, which decides what wins.
     *
     * @param selector a {@code seriesQuery}, verbatim
     * @param receiver takes the series
     * @return why the series could not be had, as the adapter's client says it ({@code bad_data: ...}); empty if all
     *     were delivered
     */
    Optional<String> series(String selector, SeriesReceiver receiver);
}
