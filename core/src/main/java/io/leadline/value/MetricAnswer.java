package io.leadline.value;

import java.util.List;
import java.util.Optional;

/**
 * What a request to a metrics API gives: values, or the error that its client gets. Immutable.
 *
 * @param <T> type of the values
 * @param items the values; none with a failure, and perhaps none without
 * @param failure why there are none
 */
public record MetricAnswer<T>(List<T> items, Optional<MetricFailure> failure) {
    /**
     * Copies the list.
     *
     * @param items the values; none with a failure, and perhaps none without
     * @param failure why there are none
     */
    public MetricAnswer {
        items = List.copyOf(items);
    }

    static <T> MetricAnswer<T> of(List<T> items) {
        return new MetricAnswer<>(items, Optional.empty());
    }

    static <T> MetricAnswer<T> failed(MetricFailure failure) {
        return new MetricAnswer<>(List.of(), Optional.of(failure));
    }
}
