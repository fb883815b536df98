package io.leadline.lint;

import io.leadline.source.Span;

/**
 * A change of a file's text: a region and what stands there afterwards.
 *
 * @param span the region in the file; an empty one is a place to insert at
 * @param replacement the new text of the region, as it stands in the file: quoted and escaped
 */
public record Edit(Span span, String replacement) {}
