package io.leadline.lint.internal.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Collects the states of an automaton, one after the other from the initial one. Not thread-safe. */
final class StateRows {
    private final List<int[]> rows = new ArrayList<>();
    private final BitSet accepting = new BitSet();
    private int[] row = new int[24];
    private int length;

    /** Adds to the current state where a range of letters leads to; ranges come in order. */
    void edge(int low, int high, int target) {
        if (length > 0 && row[length - 1] == target && row[length - 2] + 1 == low) {
            row[length - 2] = high;
            return;
        }
        if (length == row.length) {
            row = Arrays.copyOf(row, 2 * length);
        }
        row[length++] = low;
        row[length++] = high;
        row[length++] = target;
    }

    /** Ends the current state. */
    void end(boolean isAccepting) {
        accepting.set(rows.size(), isAccepting);
        rows.add(Arrays.copyOf(row, length));
        length = 0;
    }

    /** The automaton, without states from which no text ends well. */
    TextAutomaton build() {
        BitSet live = live();
        int[] numbers = new int[rows.size()];
        int count = 0;
        for (int state = 0; state < numbers.length; state++) {
            numbers[state] = state == 0 || live.get(state) ? count++ : -1;
        }
        int[][] edges = new int[count][];
        BitSet kept = new BitSet(count);
        for (int state = 0; state < numbers.length; state++) {
            if (numbers[state] >= 0) {
                edges[numbers[state]] = renumbered(rows.get(state), live, numbers);
                kept.set(numbers[state], accepting.get(state));
            }
        }
        return new TextAutomaton(edges, kept);
    }

    private static int[] renumbered(int[] row, BitSet live, int[] numbers) {
        int[] copy = new int[row.length];
        int size = 0;
        for (int i = 0; i < row.length; i += 3) {
            if (live.get(row[i + 2])) {
                copy[size++] = row[i];
                copy[size++] = row[i + 1];
                copy[size++] = numbers[row[i + 2]];
            }
        }
        return size == row.length ? copy : Arrays.copyOf(copy, size);
    }

    /** The states from which an accepting one can be reached. */
    private BitSet live() {
        List<int[]> before = before();
        BitSet live = (BitSet) accepting.clone();
        int[] open = new int[rows.size()];
        int size = 0;
        for (int state = live.nextSetBit(0); state >= 0; state = live.nextSetBit(state + 1)) {
            open[size++] = state;
        }
        while (size > 0) {
            for (int source : before.get(open[--size])) {
                if (!live.get(source)) {
                    live.set(source);
                    open[size++] = source;
                }
            }
        }
        return live;
    }

    /** The states that lead to each state. */
    private List<int[]> before() {
        int[] counts = new int[rows.size()];
        rows.forEach(edges -> countTargets(edges, counts));
        List<int[]> before = new ArrayList<>(counts.length);
        for (int count : counts) {
            before.add(new int[count]);
        }
        for (int state = 0; state < counts.length; state++) {
            int[] edges = rows.get(state);
            for (int i = 2; i < edges.length; i += 3) {
                before.get(edges[i])[--counts[edges[i]]] = state;
            }
        }
        return before;
    }

    private static void countTargets(int[] edges, int[] counts) {
        for (int i = 2; i < edges.length; i += 3) {
            counts[edges[i]]++;
        }
    }
}
