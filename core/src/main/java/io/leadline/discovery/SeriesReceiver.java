package io.leadline.discovery;

import io.leadline.promql.Labels;
import java.util.function.Consumer;

/** Takes the series that a {@link SeriesSource} delivers, and keeps none of them. For one thread, during one call. */
public interface SeriesReceiver extends Consumer<Labels> {
    /**
     * Takes a series.
     *
     * @param series the series
     */
    @Override
    void accept(Labels series);

    /**
     * Takes the series of an answer as text, such as that of {@code /api/v1/series}; nothing is made of a series.
     *
     * @param answer read to its end, not closed; it says afterwards what was wrong with it
     */
    void acceptAll(SeriesReader answer);
}
