package io.leadline.discovery;

import io.leadline.rule.MetricRule;

/**
 * A metric that the external metrics API lists, and what stands behind it. Immutable.
 *
 * @param name name of the metric in the API
 * @param series name of the series that requests are answered from
 * @param rule the rule that requests are answered by: the last one that exposed this metric
 */
public record ExternalMetric(String name, String series, MetricRule rule) {}
