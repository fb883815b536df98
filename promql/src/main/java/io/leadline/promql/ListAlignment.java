package io.leadline.promql;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Which elements of a changed list come from which ones of the old list. */
final class ListAlignment {
    private ListAlignment() {}

    /**
     * Pairs the elements of lists of the same length; else those that are the same at the beginning and at the end, and
     * those between in their order, as far as there are pairs.
     *
     * @return for each new element the index of the old one, or -1
     */
    static <T> int[] kept(List<T> before, List<T> after, BiPredicate<? super T, ? super T> same) {
        int[] kept = new int[after.size()];
        int tail = sameAtTheEnd(before, after, same);
        Arrays.setAll(kept, i -> {
            if (i >= after.size() - tail) {
                return i - after.size() + before.size();
            }
            return i < before.size() - tail ? i : -1;
        });
        return kept;
    }

    /** How many elements at the end are the same, not counting those that are at the beginning. */
    private static <T> int sameAtTheEnd(List<T> before, List<T> after, BiPredicate<? super T, ? super T> same) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && same.test(before.get(head), after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && same.test(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return tail;
    }
}
