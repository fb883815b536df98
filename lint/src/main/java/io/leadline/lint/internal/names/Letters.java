package io.leadline.lint.internal.names;

import java.util.Arrays;
import java.util.List;

/**
 * What texts consist of: all code points but surrogates, which texts only have in pairs, numbered without a gap. So a
 * range of letters stands for texts that there can be, and for nothing else.
 */
final class Letters {
    static final int LAST = letterOf(Character.MAX_CODE_POINT);

    private static final int SURROGATES = Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1;

    private Letters() {}

    static int letterOf(int codePoint) {
        return codePoint > Character.MAX_SURROGATE ? codePoint - SURROGATES : codePoint;
    }

    static int codePointOf(int letter) {
        return letter < Character.MIN_SURROGATE ? letter : letter + SURROGATES;
    }

    static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The letters of ranges of code points, as pairs of first and last one. */
    static int[] ranges(List<Integer> codePoints) {
        int[] letters = new int[codePoints.size()];
        int size = 0;
        for (int i = 0; i < letters.length; i += 2) {
            int low = codePoints.get(i);
            int high = codePoints.get(i + 1);
            int first = isSurrogate(low) ? Character.MIN_SURROGATE : letterOf(low);
            int last = isSurrogate(high) ? Character.MIN_SURROGATE - 1 : letterOf(high);
            if (first <= last) {
                letters[size++] = first;
                letters[size++] = last;
            }
        }
        return Arrays.copyOf(letters, size);
    }

    /** The first letters of the intervals in which no range starts or ends, and one behind the last letter. */
    static int[] intervals(List<int[]> ranges) {
        int[] starts =
                new int[2 + ranges.stream().mapToInt(pairs -> pairs.length).sum()];
        starts[1] = LAST + 1;
        int size = 2;
        for (int[] pairs : ranges) {
            for (int i = 0; i < pairs.length; i++) {
                starts[size++] = pairs[i] + i % 2;
            }
        }
        Arrays.sort(starts);
        int distinct = 0;
        for (int start : starts) {
            if (distinct == 0 || starts[distinct - 1] < start) {
                starts[distinct++] = start;
            }
        }
        return Arrays.copyOf(starts, distinct);
    }
}
