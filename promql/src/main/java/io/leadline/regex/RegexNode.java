package io.leadline.regex;

import java.util.List;

/**
 * A node of the tree that {@link RegexParser} builds (Go 1.26 regexp/syntax/regexp.go). The parser changes nodes while
 * it works; a finished tree stays as it is.
 */
final class RegexNode {
    Op op;
    int flags;

    /** Code points of a literal, or pairs of a class. */
    CharRanges runes = new CharRanges();

    List<RegexNode> subs = List.of();

    /** Bounds of a repetition; no upper one is -1. */
    int min;

    int max;

    /** Number of a capturing group; 0 for a parenthesis that only groups. */
    int group;

    String name = "";

    /** Kept by {@link ParseLimits}; -1 if not known. */
    int height = -1;

    /** Kept by {@link ParseLimits}; -1 if not known. */
    long size = -1;

    RegexNode(Op op) {
        this.op = op;
    }

    RegexNode sub() {
        return subs.get(0);
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Whether it matches one code point and nothing else. */
    boolean isCharClass() {
        return switch (op) {
            case LITERAL -> runes.size() == 1;
            case CHAR_CLASS, ANY_CHAR_NOT_NL, ANY_CHAR -> true;
            default -> false;
        };
    }

    /** Whether one that {@link #isCharClass} matches a code point; case is not folded. */
    boolean matches(int rune) {
        return switch (op) {
            case LITERAL -> runes.get(0) == rune;
            case CHAR_CLASS -> runes.contains(rune);
            case ANY_CHAR_NOT_NL -> rune != '\n';
            default -> op == Op.ANY_CHAR;
        };
    }

    /** Whether it may be factored out of an alternation, and another starts with the same. */
    boolean isCommonPrefixWith(RegexNode other) {
        if (isCharClass()) {
            return op == other.op
                    && (op != Op.LITERAL || (flags & Flags.FOLD_CASE) == (other.flags & Flags.FOLD_CASE))
                    && runes.sameAs(other.runes);
        }
        return op == Op.REPEAT
                && other.op == Op.REPEAT
                && min == max
                && min == other.min
                && max == other.max
                && has(Flags.NON_GREEDY) == other.has(Flags.NON_GREEDY)
                && sub().isCommonPrefixWith(other.sub())
                && sub().isCharClass();
    }
}
