package io.leadline.lint.internal.names;

import java.util.Arrays;
import java.util.Optional;

/** Runs two automata side by side. Not thread-safe. */
final class Product {
    /** The most pairs of states that there may be. */
    private static final int MOST_PAIRS = 1 << 20;

    /** The state of an automaton that has no way on. */
    private static final int STUCK = -1;

    private static final int[] NO_EDGES = {};

    private final TextAutomaton left;
    private final TextAutomaton right;
    private final boolean isDifference;
    /** By pair: its number and one more, 0 for one that has not been met. */
    private final int[] numbers;
    /** The pairs that have been met, in the order of their numbers. */
    private int[] met = new int[64];

    private int size;
    private final StateRows rows = new StateRows();

    private Product(TextAutomaton left, TextAutomaton right, boolean isDifference) {
        this.left = left;
        this.right = right;
        this.isDifference = isDifference;
        this.numbers = new int[left.states() * (right.states() + 1)];
    }

    /**
     * The texts of the left automaton that are also, or in a difference are not, texts of the right one; empty if that
     * would take too long.
     */
    static Optional<TextAutomaton> of(TextAutomaton left, TextAutomaton right, boolean isDifference) {
        return isLarge(left, right) ? Optional.empty() : Optional.of(new Product(left, right, isDifference).run());
    }

    private static boolean isLarge(TextAutomaton left, TextAutomaton right) {
        return (long) left.states() * (right.states() + 1) > MOST_PAIRS;
    }

    /** Whether the left automaton has no text that the right one lacks; false also if that would take too long. */
    static boolean isSurelyEmpty(TextAutomaton left, TextAutomaton right) {
        return !isLarge(left, right) && !new Product(left, right, true).hasText();
    }

    private TextAutomaton run() {
        numberOf(0, 0);
        for (int i = 0; i < size; i++) {
            rows.end(visit(i));
        }
        return rows.build();
    }

    /** Each pair can be reached, so the first one that accepts is the end of a text. */
    private boolean hasText() {
        numberOf(0, 0);
        for (int i = 0; i < size; i++) {
            if (visit(i)) {
                return true;
            }
            rows.end(false);
        }
        return false;
    }

    /** Adds the edges of a pair; tells whether it accepts. */
    private boolean visit(int pair) {
        int ofLeft = met[pair] / (right.states() + 1);
        int ofRight = met[pair] % (right.states() + 1) - 1;
        addEdges(left.edges(ofLeft), ofRight == STUCK ? NO_EDGES : right.edges(ofRight));
        boolean isAcceptedRight = ofRight != STUCK && right.isAccepting(ofRight);
        return left.isAccepting(ofLeft) && isAcceptedRight != isDifference;
    }

    /** Cuts the ranges of the left state where those of the right one start and end. */
    private void addEdges(int[] ofLeft, int[] ofRight) {
        int other = 0;
        for (int i = 0; i < ofLeft.length; i += 3) {
            int low = ofLeft[i];
            int high = ofLeft[i + 1];
            while (low <= high) {
                while (other < ofRight.length && ofRight[other + 1] < low) {
                    other += 3;
                }
                boolean isBefore = other == ofRight.length || ofRight[other] > low;
                int bound = other == ofRight.length ? Letters.LAST : isBefore ? ofRight[other] - 1 : ofRight[other + 1];
                int end = Math.min(high, bound);
                addEdge(low, end, ofLeft[i + 2], isBefore ? STUCK : ofRight[other + 2]);
                low = end + 1;
            }
        }
    }

    private void addEdge(int low, int high, int targetLeft, int targetRight) {
        if (isDifference || targetRight != STUCK) {
            rows.edge(low, high, numberOf(targetLeft, targetRight));
        }
    }

    private int numberOf(int stateLeft, int stateRight) {
        int pair = stateLeft * (right.states() + 1) + stateRight + 1;
        if (numbers[pair] == 0) {
            if (size == met.length) {
                met = Arrays.copyOf(met, 2 * size);
            }
            met[size++] = pair;
            numbers[pair] = size;
        }
        return numbers[pair] - 1;
    }
}
