package io.leadline.promql;

/**
 * A metric's name outside braces and where it stands.
 *
 * @param name the name
 * @param range its place
 */
record PlacedName(String name, TextRange range) {}
