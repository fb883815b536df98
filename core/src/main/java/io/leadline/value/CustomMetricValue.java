package io.leadline.value;

import java.util.Optional;

/**
 * A value that the custom metrics API answers with.
 *
 * @param describedObject the object that it is measured for
 * @param metric name of the metric
 * @param selector the metric selector of the request, or empty if it had none
 * @param value the value
 */
public record CustomMetricValue(
        ObjectReference describedObject, String metric, Optional<MetricSelectorField> selector, Quantity value) {}
