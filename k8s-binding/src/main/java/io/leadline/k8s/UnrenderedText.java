package io.leadline.k8s;

import io.leadline.source.Span;

/**
 * A value of a configuration that another tool fills in. What it will be is not known, so that nothing is said about
 * it. Immutable.
 *
 * @param layer the tool
 * @param span the value as it is written
 * @param pointer the key as a JSON pointer in the configuration: {@code /rules/3/metricsQuery}
 */
public record UnrenderedText(TemplateLayer layer, Span span, String pointer) {}
