package io.leadline.value;

import io.leadline.promql.Labels;
import java.util.Optional;

/**
 * A value that the external metrics API answers with.
 *
 * @param metric name of the metric
 * @param labels labels of the sample; empty for a scalar, which has none
 * @param timestampMs when it was taken, in milliseconds since 1970
 * @param value the value
 */
public record ExternalMetricValue(String metric, Optional<Labels> labels, long timestampMs, Quantity value) {}
