package io.leadline.promql;

/**
 * A matcher and where it stands.
 *
 * @param matcher the matcher
 * @param range its place
 */
record PlacedMatcher(Matcher matcher, TextRange range) {}
