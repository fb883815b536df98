package io.leadline.regex;

import io.leadline.golang.internal.GoUnicode;
import java.util.Arrays;

/**
 * The code points of a character class as pairs of first and last, or the code points of a literal. A port of the class
 * arithmetic of Go 1.26 regexp/syntax/parse.go; unlike Go's, an unsorted class is cleaned when it gets large, so that
 * no pattern makes it grow out of proportion.
 */
final class CharRanges {
    static final int MAX_RUNE = 0x10FFFF;

    /** The code points that folding concerns lie between these. */
    private static final int MIN_FOLD = 0x41;

    private static final int MAX_FOLD = 0x1E943;
    private static final int CLEAN_FROM = 4096;
    private static final int[] NONE = {};

    private int[] runes = NONE;
    private int size;
    private int cleanAt = CLEAN_FROM;

    CharRanges() {}

    static CharRanges of(int... runes) {
        CharRanges ranges = new CharRanges();
        ranges.runes = runes;
        ranges.size = runes.length;
        return ranges;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return runes[index];
    }

    void add(int rune) {
        if (size == runes.length) {
            runes = Arrays.copyOf(runes, Math.max(2, 2 * size));
        }
        runes[size++] = rune;
    }

    void addAll(CharRanges other) {
        for (int i = 0; i < other.size; i++) {
            add(other.runes[i]);
        }
    }

    void truncate(int length) {
        size = length;
    }

    CharRanges from(int start) {
        return of(Arrays.copyOfRange(runes, start, size));
    }

    int[] toArray() {
        return Arrays.copyOf(runes, size);
    }

    CharRanges first(int length) {
        return of(Arrays.copyOf(runes, length));
    }

    boolean sameAs(CharRanges other) {
        return Arrays.equals(runes, 0, size, other.runes, 0, other.size);
    }

    boolean isRange(int... pairs) {
        return Arrays.equals(runes, 0, size, pairs, 0, pairs.length);
    }

    boolean contains(int rune) {
        for (int i = 0; i < size; i += 2) {
            if (runes[i] <= rune && rune <= runes[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Adds a range; the last two ranges are extended if it touches them, which keeps folded alphabets short. */
    void addRange(int low, int high) {
        for (int i = 2; i <= 4 && i <= size; i += 2) {
            int at = size - i;
            if (low <= runes[at + 1] + 1 && runes[at] <= high + 1) {
                runes[at] = Math.min(runes[at], low);
                runes[at + 1] = Math.max(runes[at + 1], high);
                return;
            }
        }
        if (size >= cleanAt) {
            clean();
            cleanAt = Math.max(CLEAN_FROM, 2 * size);
        }
        add(low);
        add(high);
    }

    /** Adds a range and all that is equivalent to a part of it but for case. */
    void addFoldedRange(int low, int high) {
        addRange(low, high);
        if ((low <= MIN_FOLD && high >= MAX_FOLD) || high < MIN_FOLD || low > MAX_FOLD) {
            return;
        }
        for (int fold : low == high ? orbit(low) : GoUnicode.foldingOutside(low, high)) {
            addRange(fold, fold);
        }
    }

    private static int[] orbit(int rune) {
        int first = GoUnicode.simpleFold(rune);
        int second = GoUnicode.simpleFold(first);
        int third = GoUnicode.simpleFold(second);
        // No orbit has more than four.
        return new int[] {first, second, third};
    }

    void addLiteral(int rune, int flags) {
        if ((flags & Flags.FOLD_CASE) != 0) {
            addFoldedRange(rune, rune);
        } else {
            addRange(rune, rune);
        }
    }

    void addClass(CharRanges other) {
        for (int i = 0; i < other.size; i += 2) {
            addRange(other.runes[i], other.runes[i + 1]);
        }
    }

    void addFoldedClass(CharRanges other) {
        for (int i = 0; i < other.size; i += 2) {
            addFoldedRange(other.runes[i], other.runes[i + 1]);
        }
    }

    /** Adds what is not in a clean class. */
    void addNegated(CharRanges other) {
        int next = 0;
        for (int i = 0; i < other.size; i += 2) {
            if (next <= other.runes[i] - 1) {
                addRange(next, other.runes[i] - 1);
            }
            next = other.runes[i + 1] + 1;
        }
        if (next <= MAX_RUNE) {
            addRange(next, MAX_RUNE);
        }
    }

    CharRanges negated() {
        CharRanges result = new CharRanges();
        result.addNegated(this);
        return result;
    }

    /** Sorts the ranges and merges those that overlap or touch. */
    void clean() {
        if (isClean()) {
            return;
        }
        long[] pairs = new long[size / 2];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = ((long) runes[2 * i] << 32) | runes[2 * i + 1];
        }
        Arrays.sort(pairs);
        size = 0;
        for (long pair : pairs) {
            int low = (int) (pair >> 32);
            int high = (int) pair;
            if (size > 0 && low <= runes[size - 1] + 1) {
                runes[size - 1] = Math.max(runes[size - 1], high);
            } else {
                runes[size++] = low;
                runes[size++] = high;
            }
        }
    }

    private boolean isClean() {
        for (int i = 2; i < size; i += 2) {
            if (runes[i] <= runes[i - 1] + 1) {
                return false;
            }
        }
        return true;
    }
}
