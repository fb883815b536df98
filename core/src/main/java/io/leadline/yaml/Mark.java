package io.leadline.yaml;

/**
 * A place in the input as the scanner counts: like go-yaml it ends lines at NEL, LS and PS too.
 *
 * @param offset UTF-16 offset in the text
 * @param index how many characters stand before it
 * @param line 0-based line
 * @param column 0-based column in characters
 */
record Mark(int offset, int index, int line, int column) {}
