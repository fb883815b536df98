package io.leadline.diagnostic;

import io.leadline.source.Span;

/**
 * A region with a remark, shown in the excerpt.
 *
 * @param span the region
 * @param text the remark in lower case without a full stop, or empty for bare carets
 */
public record Label(Span span, String text) {}
