package io.leadline.regex;

import java.util.List;

/**
 * What a pattern means, as a tree, for those who reason about all texts that it matches. Flags are worked in: letters
 * without regard to case are {@link OneOf}. Greediness, which does not change what matches, is left out. Trees are at
 * most 1000 high. Immutable.
 */
public sealed interface RegexSyntax {
    /** Matches nothing at all. */
    record Nothing() implements RegexSyntax {}

    /**
     * One code point out of some.
     *
     * @param ranges pairs of first and last code point, sorted, none of which touch; for instance {@code [48, 57]}
     */
    record OneOf(List<Integer> ranges) implements RegexSyntax {
        /**
         * Copies the list.
         *
         * @param ranges pairs of first and last code point
         */
        public OneOf {
            ranges = List.copyOf(ranges);
        }
    }

    /**
     * One part after the other; the empty text if there are none.
     *
     * @param parts the parts in order
     */
    record Sequence(List<RegexSyntax> parts) implements RegexSyntax {
        /**
         * Copies the list.
         *
         * @param parts the parts in order
         */
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Any of some parts.
     *
     * @param parts the parts, those that are preferred first
     */
    record Choice(List<RegexSyntax> parts) implements RegexSyntax {
        /**
         * Copies the list.
         *
         * @param parts the parts
         */
        public Choice {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part several times.
     *
     * @param part what is repeated
     * @param least the least number of times
     * @param most the most times, or -1 for any number
     */
    record Repeat(RegexSyntax part, int least, int most) implements RegexSyntax {}

    /**
     * A capturing group.
     *
     * @param number its number, from 1
     * @param name its name, or ""
     * @param part what is captured
     */
    record Group(int number, String name, RegexSyntax part) implements RegexSyntax {}

    /**
     * A condition on the place.
     *
     * @param kind which one
     */
    record Assertion(Kind kind) implements RegexSyntax {
        /** The conditions on a place. */
        public enum Kind {
            /** At the start of the text. */
            TEXT_START,
            /** At the end of the text. */
            TEXT_END,
            /** At the start of the text or behind a line feed. */
            LINE_START,
            /** At the end of the text or before a line feed. */
            LINE_END,
            /** Between a word character and another one. */
            WORD_BOUNDARY,
            /** Anywhere else. */
            NO_WORD_BOUNDARY
        }
    }
}
