package io.leadline.regex;

/**
 * Parse flags as bits (Go 1.26 regexp/syntax/parse.go). Go's other flags are always on or always off for
 * {@code regexp.Compile}.
 */
final class Flags {
    static final int FOLD_CASE = 1;
    static final int DOT_NL = 1 << 1;
    static final int ONE_LINE = 1 << 2;
    static final int NON_GREEDY = 1 << 3;

    /** What {@code regexp.Compile} starts with. */
    static final int PERL = ONE_LINE;

    private Flags() {}
}
