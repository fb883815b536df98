package io.leadline.k8s;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Go's {@code sort.Sort}: a port of the pattern-defeating quicksort of Go 1.19 and later (sort/zsortinterface.go). It
 * is not stable, but always gives the same order, and the order of equal keys shows: a selector with more than twelve
 * requirements, some of one key, becomes matchers in this order.
 */
final class GoSort<T> {
    private static final int MAX_INSERTION = 12;
    private static final int SHORTEST_NINTHER = 50;
    private static final int SHORTEST_SHIFTING = 50;
    private static final int MAX_SWAPS = 12;

    private final List<T> data;
    private final List<String> keys;
    private int swaps;

    private GoSort(List<T> data, List<String> keys) {
        this.data = data;
        this.keys = keys;
    }

    /**
     * The list sorted, in a copy if there is anything to sort. The keys are valid label names, which Java and Go
     * compare alike.
     */
    static <T> List<T> sorted(List<T> list, Function<T, String> key) {
        if (list.size() < 2) {
            return list;
        }
        List<String> keys = new ArrayList<>(list.stream().map(key).toList());
        GoSort<T> sort = new GoSort<>(new ArrayList<>(list), keys);
        sort.sort(0, list.size(), bits(list.size()));
        return sort.data;
    }

    private static int bits(int n) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(n);
    }

    private boolean less(int i, int j) {
        return keys.get(i).compareTo(keys.get(j)) < 0;
    }

    private void swap(int i, int j) {
        Collections.swap(data, i, j);
        Collections.swap(keys, i, j);
    }

    private void sort(int from, int to, int badChoices) {
        int a = from;
        int b = to;
        int limit = badChoices;
        boolean balanced = true;
        boolean partitioned = true;
        while (b - a > MAX_INSERTION) {
            int length = b - a;
            if (limit == 0) {
                heapSort(a, b);
                return;
            }
            if (!balanced) {
                breakPatterns(a, b);
                limit--;
            }
            int pivot = choosePivot(a, b);
            boolean increasing = swaps == 0;
            if (swaps == MAX_SWAPS) {
                reverse(a, b);
                pivot = (b - 1) - (pivot - a);
                increasing = true;
            }
            if (balanced && partitioned && increasing && partialInsertionSort(a, b)) {
                return;
            }
            if (a > 0 && !less(a - 1, pivot)) {
                a = partitionEqual(a, b, pivot);
                continue;
            }
            int[] result = partition(a, b, pivot);
            int middle = result[0];
            partitioned = result[1] == 1;
            int left = middle - a;
            int right = b - middle;
            balanced = Math.min(left, right) >= length / 8;
            if (left < right) {
                sort(a, middle, limit);
                a = middle + 1;
            } else {
                sort(middle + 1, b, limit);
                b = middle;
            }
        }
        insertionSort(a, b);
    }

    private void insertionSort(int a, int b) {
        for (int i = a + 1; i < b; i++) {
            for (int j = i; j > a && less(j, j - 1); j--) {
                swap(j, j - 1);
            }
        }
    }

    private void heapSort(int a, int b) {
        int length = b - a;
        for (int i = (length - 1) / 2; i >= 0; i--) {
            siftDown(i, length, a);
        }
        for (int i = length - 1; i >= 0; i--) {
            swap(a, a + i);
            siftDown(0, i, a);
        }
    }

    private void siftDown(int low, int high, int first) {
        int root = low;
        int child = 2 * root + 1;
        while (child < high) {
            if (child + 1 < high && less(first + child, first + child + 1)) {
                child++;
            }
            if (!less(first + root, first + child)) {
                return;
            }
            swap(first + root, first + child);
            root = child;
            child = 2 * root + 1;
        }
    }

    /** Moves elements to the left and right of the pivot: its new place, and 1 if nothing had to move. */
    private int[] partition(int a, int b, int pivot) {
        swap(a, pivot);
        int i = a + 1;
        int j = b - 1;
        boolean moved = false;
        while (true) {
            while (i <= j && less(i, a)) {
                i++;
            }
            while (i <= j && !less(j, a)) {
                j--;
            }
            if (i > j) {
                break;
            }
            swap(i++, j--);
            moved = true;
        }
        swap(j, a);
        return new int[] {j, moved ? 0 : 1};
    }

    /** Moves elements equal to the pivot to the left: where the greater ones start. */
    private int partitionEqual(int a, int b, int pivot) {
        swap(a, pivot);
        int i = a + 1;
        int j = b - 1;
        while (true) {
            while (i <= j && !less(a, i)) {
                i++;
            }
            while (i <= j && less(a, j)) {
                j--;
            }
            if (i > j) {
                return i;
            }
            swap(i++, j--);
        }
    }

    /** Sorts what is nearly sorted: false if it gave up. */
    private boolean partialInsertionSort(int a, int b) {
        int i = a + 1;
        for (int step = 0; step < 5; step++) {
            while (i < b && !less(i, i - 1)) {
                i++;
            }
            if (i == b) {
                return true;
            }
            if (b - a < SHORTEST_SHIFTING) {
                return false;
            }
            swap(i, i - 1);
            for (int j = i - 1; i - a >= 2 && j >= 1 && less(j, j - 1); j--) {
                swap(j, j - 1);
            }
            for (int j = i + 1; b - i >= 2 && j < b && less(j, j - 1); j++) {
                swap(j, j - 1);
            }
        }
        return false;
    }

    private void breakPatterns(int a, int b) {
        int length = b - a;
        if (length < 8) {
            return;
        }
        long random = length;
        long mask = (1L << bits(length)) - 1;
        int middle = a + (length / 4) * 2;
        for (int index = middle - 1; index <= middle + 1; index++) {
            random ^= random << 13;
            random ^= random >>> 7;
            random ^= random << 17;
            int other = (int) (random & mask);
            swap(index, a + (other >= length ? other - length : other));
        }
    }

    /** The place of a good pivot; {@link #swaps} tells afterwards how disordered the samples were. */
    private int choosePivot(int a, int b) {
        int length = b - a;
        swaps = 0;
        int i = a + length / 4;
        int j = a + length / 4 * 2;
        int k = a + length / 4 * 3;
        if (length >= SHORTEST_NINTHER) {
            i = median(i - 1, i, i + 1);
            j = median(j - 1, j, j + 1);
            k = median(k - 1, k, k + 1);
        }
        return median(i, j, k);
    }

    private int median(int first, int second, int third) {
        int low = first;
        int middle = second;
        if (less(middle, low)) {
            swaps++;
            low = second;
            middle = first;
        }
        if (less(third, middle)) {
            swaps++;
            middle = third;
        }
        if (less(middle, low)) {
            swaps++;
            middle = low;
        }
        return middle;
    }

    private void reverse(int a, int b) {
        for (int i = a, j = b - 1; i < j; i++, j--) {
            swap(i, j);
        }
    }
}
