package io.leadline.value;

import io.leadline.promql.Labels;

/**
 * One sample of an instant query's answer.
 *
 * @param metric its labels
 * @param timestampMs when it was taken, in milliseconds since 1970
 * @param value its value; 0 for a histogram
 */
public record Sample(Labels metric, long timestampMs, double value) {}
