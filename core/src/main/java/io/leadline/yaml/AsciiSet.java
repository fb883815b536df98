package io.leadline.yaml;

/** Characters of ASCII that mean nothing but themselves in some notation. Immutable and thread-safe. */
final class AsciiSet {
    /** Spaces. */
    static final AsciiSet SPACES = new AsciiSet(' ', ' ', "");

    /** What stands in a line of a block scalar or in a comment. */
    static final AsciiSet LINE = new AsciiSet(' ', '~', "");

    /** What stands in a word of a plain scalar. */
    static final AsciiSet PLAIN = new AsciiSet('!', '~', ":");

    /** The same inside brackets. */
    static final AsciiSet PLAIN_IN_FLOW = new AsciiSet('!', '~', ":,?[]{}");

    /** What stands in a word between single quotes. */
    static final AsciiSet SINGLE_QUOTED = new AsciiSet('!', '~', "'");

    /** What stands in a word between double quotes. */
    static final AsciiSet DOUBLE_QUOTED = new AsciiSet('!', '~', "\"\\");

    private final boolean[] members = new boolean[128];

    private AsciiSet(char first, char last, String without) {
        for (char c = first; c <= last; c++) {
            members[c] = without.indexOf(c) < 0;
        }
    }

    boolean contains(char c) {
        return c < 128 && members[c];
    }
}
