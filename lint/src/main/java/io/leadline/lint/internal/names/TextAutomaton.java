package io.leadline.lint.internal.names;

import io.leadline.regex.RegexSyntax;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/**
 * A set of texts as a deterministic automaton. From each state but the initial one of no texts at all, some text ends
 * well. Immutable and thread-safe.
 */
public final class TextAutomaton {
    /** By state: low letter, high letter, target, low letter, ..., in the order of letters. */
    private final int[][] edges;

    private final BitSet accepting;

    TextAutomaton(int[][] edges, BitSet accepting) {
        this.edges = edges;
        this.accepting = accepting;
    }

    /** All texts. */
    public static TextAutomaton all() {
        StateRows rows = new StateRows();
        rows.edge(0, Letters.LAST, 0);
        rows.end(true);
        return rows.build();
    }

    /** No text. */
    public static TextAutomaton none() {
        StateRows rows = new StateRows();
        rows.end(false);
        return rows.build();
    }

    /** One text. */
    public static TextAutomaton only(String text) {
        StateRows rows = new StateRows();
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            int letter = Letters.letterOf(codePoints[i]);
            if (!Letters.isSurrogate(codePoints[i])) {
                rows.edge(letter, letter, i + 1);
            }
            rows.end(false);
        }
        rows.end(true);
        return rows.build();
    }

    /** The texts in which a pattern is found; empty if they are too hard to tell. */
    public static Optional<TextAutomaton> found(RegexSyntax pattern) {
        return PatternStates.of(pattern, true).flatMap(states -> Determinizer.determinize(states, true));
    }

    /** The texts that a pattern matches from start to end; empty if they are too hard to tell. */
    public static Optional<TextAutomaton> whole(RegexSyntax pattern) {
        return PatternStates.of(pattern, false).flatMap(states -> Determinizer.determinize(states, false));
    }

    /** The texts that are in both sets; empty if they are too hard to tell. */
    public Optional<TextAutomaton> and(TextAutomaton other) {
        if (isAll()) {
            return Optional.of(other);
        }
        return other.isAll() ? Optional.of(this) : Product.of(this, other, false);
    }

    private boolean isAll() {
        return edges.length == 1
                && accepting.get(0)
                && edges[0].length == 3
                && edges[0][1] - edges[0][0] == Letters.LAST;
    }

    /** Whether all texts of this set are in the other one; false also if that is too hard to tell. */
    public boolean isSurelyWithin(TextAutomaton other) {
        return Product.isSurelyEmpty(this, other);
    }

    /** The texts that are in this set only; empty if they are too hard to tell. */
    public Optional<TextAutomaton> without(TextAutomaton other) {
        return Product.of(this, other, true);
    }

    int states() {
        return edges.length;
    }

    int[] edges(int state) {
        return edges[state];
    }

    boolean isAccepting(int state) {
        return accepting.get(state);
    }

    /** The number of ranges of letters in all states, by which the automaton's memory goes. */
    public int size() {
        int size = edges.length;
        for (int[] row : edges) {
            size += row.length / 3;
        }
        return size;
    }

    public boolean isEmpty() {
        return accepting.isEmpty();
    }

    public boolean has(String text) {
        int state = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int codePoint = text.codePointAt(i);
            state = Letters.isSurrogate(codePoint) ? -1 : next(state, Letters.letterOf(codePoint));
            if (state < 0) {
                return false;
            }
        }
        return accepting.get(state);
    }

    private int next(int state, int letter) {
        int[] row = edges[state];
        for (int i = 0; i < row.length && row[i] <= letter; i += 3) {
            if (letter <= row[i + 1]) {
                return row[i + 2];
            }
        }
        return -1;
    }

    /** Whether there is an end of the texts: no way leads back to where it came from. */
    public boolean isFinite() {
        int[] ways = new int[edges.length];
        for (int[] row : edges) {
            for (int i = 2; i < row.length; i += 3) {
                ways[row[i]]++;
            }
        }
        // States that nothing leads to are taken away, one after the other. All have a way from the initial one.
        Deque<Integer> open = new ArrayDeque<>();
        if (ways[0] == 0) {
            open.push(0);
        }
        int gone = 0;
        while (!open.isEmpty()) {
            gone++;
            int[] row = edges[open.pop()];
            for (int i = 2; i < row.length; i += 3) {
                if (--ways[row[i]] == 0) {
                    open.push(row[i]);
                }
            }
        }
        return gone == edges.length;
    }

    /** What all texts start with. */
    public String start() {
        StringBuilder text = new StringBuilder();
        int state = 0;
        // A way that comes back to itself has no end that is accepted, so it cannot be.
        while (!accepting.get(state) && hasOneLetter(state)) {
            text.appendCodePoint(Letters.codePointOf(edges[state][0]));
            state = edges[state][2];
        }
        return text.toString();
    }

    private boolean hasOneLetter(int state) {
        return edges[state].length == 3 && edges[state][0] == edges[state][1];
    }

    /** What all texts end with. */
    public String end() {
        StringBuilder reversed = new StringBuilder();
        BitSet behind = accepting;
        // Before the end of the shortest text comes the initial state.
        while (!behind.get(0)) {
            BitSet before = new BitSet(edges.length);
            int letter = onlyLetterTo(behind, before);
            if (letter < 0) {
                break;
            }
            reversed.appendCodePoint(Letters.codePointOf(letter));
            behind = before;
        }
        return reversed.reverse().toString();
    }

    /** The one letter that leads to some of the states, or -1; collects where it comes from. */
    private int onlyLetterTo(BitSet targets, BitSet sources) {
        int letter = -1;
        for (int state = 0; state < edges.length; state++) {
            int[] row = edges[state];
            for (int i = 0; i < row.length; i += 3) {
                if (targets.get(row[i + 2])) {
                    if (row[i] != row[i + 1] || (letter >= 0 && letter != row[i])) {
                        return -1;
                    }
                    letter = row[i];
                    sources.set(state);
                }
            }
        }
        return letter;
    }

    /** The text of a set of one. */
    public Optional<String> only() {
        int state = 0;
        while (!accepting.get(state) && hasOneLetter(state)) {
            state = edges[state][2];
        }
        return accepting.get(state) && edges[state].length == 0 ? Optional.of(start()) : Optional.empty();
    }

    /** The first of the shortest texts in the order of code points. */
    public Optional<String> shortest() {
        int[] from = new int[edges.length];
        int[] letters = new int[edges.length];
        BitSet seen = new BitSet(edges.length);
        Deque<Integer> open = new ArrayDeque<>();
        seen.set(0);
        open.add(0);
        while (!open.isEmpty()) {
            int state = open.remove();
            if (accepting.get(state)) {
                return Optional.of(text(state, from, letters));
            }
            int[] row = edges[state];
            for (int i = 0; i < row.length; i += 3) {
                if (!seen.get(row[i + 2])) {
                    seen.set(row[i + 2]);
                    from[row[i + 2]] = state;
                    letters[row[i + 2]] = row[i];
                    open.add(row[i + 2]);
                }
            }
        }
        return Optional.empty();
    }

    private static String text(int end, int[] from, int[] letters) {
        StringBuilder reversed = new StringBuilder();
        Deque<Integer> text = new ArrayDeque<>();
        for (int state = end; state != 0; state = from[state]) {
            text.push(letters[state]);
        }
        text.forEach(letter -> reversed.appendCodePoint(Letters.codePointOf(letter)));
        return reversed.toString();
    }
}
