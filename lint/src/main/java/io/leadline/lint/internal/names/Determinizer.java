package io.leadline.lint.internal.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The subset construction with a limit: a pattern of a few dozen characters can need more states than there is memory.
 * Not thread-safe.
 */
final class Determinizer {
    private static final int MOST_STATES = 1_500;

    /** No state of a subset reads a letter. */
    private static final int STUCK = -1;

    private static final int NOT_ASKED = -2;

    private final PatternStates pattern;
    private final boolean isSearched;
    private final int[] intervals;
    /** The class of each interval: those of a class are read by the same states. */
    private final int[] classes;
    /** The states of the pattern that read the letters of each class. */
    private final List<BitSet> readers = new ArrayList<>();
    /** What is reached behind each state that reads, as far as somebody has asked, and the number of that subset. */
    private final @Nullable BitSet[] behind;

    private final int[] numbersBehind;
    private final BitSet endings;

    private final List<BitSet> subsets = new ArrayList<>();
    private final Map<BitSet, Integer> known = new HashMap<>();
    private final StateRows rows = new StateRows();

    private Determinizer(PatternStates pattern, boolean isSearched) {
        this.pattern = pattern;
        this.isSearched = isSearched;
        List<int[]> letters =
                IntStream.range(0, pattern.size()).mapToObj(pattern::letters).toList();
        this.intervals = Letters.intervals(letters);
        this.classes = classes(letters);
        this.behind = new BitSet[pattern.size()];
        this.numbersBehind = new int[pattern.size()];
        Arrays.fill(numbersBehind, NOT_ASKED);
        this.endings = pattern.endings();
    }

    private int[] classes(List<int[]> letters) {
        List<BitSet> ofIntervals =
                Stream.generate(BitSet::new).limit(intervals.length - 1).toList();
        for (int state = 0; state < letters.size(); state++) {
            int[] pairs = letters.get(state);
            for (int i = 0; i < pairs.length; i += 2) {
                int end = Arrays.binarySearch(intervals, pairs[i + 1] + 1);
                for (int interval = Arrays.binarySearch(intervals, pairs[i]); interval < end; interval++) {
                    ofIntervals.get(interval).set(state);
                }
            }
        }
        Map<BitSet, Integer> numbers = new HashMap<>();
        return ofIntervals.stream()
                .mapToInt(states -> numbers.computeIfAbsent(states, added -> {
                    readers.add(added);
                    return readers.size() - 1;
                }))
                .toArray();
    }

    /**
     * A deterministic automaton of a pattern, or empty if it would have too many states.
     *
     * @param isSearched whether anything may stand behind the match
     */
    static Optional<TextAutomaton> determinize(PatternStates pattern, boolean isSearched) {
        return new Determinizer(pattern, isSearched).run();
    }

    private Optional<TextAutomaton> run() {
        // Not among the known ones: no other place of a text is its start.
        BitSet start = pattern.reachable(pattern.first(), true, false);
        subsets.add(start);
        addRow(start, pattern.isMatch(pattern.reachable(pattern.first(), true, true)));
        for (int i = 1; i < subsets.size() && i <= MOST_STATES; i++) {
            addRow(subsets.get(i), subsets.get(i).intersects(endings));
        }
        return subsets.size() > MOST_STATES ? Optional.empty() : Optional.of(rows.build());
    }

    private void addRow(BitSet subset, boolean isAccepting) {
        if (isSearched && pattern.isMatch(subset)) {
            // Whatever follows, the pattern has been found.
            rows.edge(0, Letters.LAST, numberOf(subset));
        } else {
            int[] targets = new int[readers.size()];
            Arrays.fill(targets, NOT_ASKED);
            for (int i = 0; i < classes.length; i++) {
                int letters = classes[i];
                targets[letters] = targets[letters] == NOT_ASKED ? target(subset, letters) : targets[letters];
                if (targets[letters] != STUCK) {
                    rows.edge(intervals[i], intervals[i + 1] - 1, targets[letters]);
                }
            }
        }
        rows.end(isAccepting);
    }

    /** The number of the subset behind the letters of a class. */
    private int target(BitSet subset, int letters) {
        BitSet reading = (BitSet) subset.clone();
        reading.and(readers.get(letters));
        int first = reading.nextSetBit(0);
        if (first < 0) {
            return STUCK;
        }
        int second = reading.nextSetBit(first + 1);
        if (second < 0) {
            return numberBehind(first);
        }
        BitSet target = (BitSet) behind(first).clone();
        for (int state = second; state >= 0; state = reading.nextSetBit(state + 1)) {
            target.or(behind(state));
        }
        return numberOf(target);
    }

    private int numberBehind(int state) {
        if (numbersBehind[state] == NOT_ASKED) {
            numbersBehind[state] = numberOf(behind(state));
        }
        return numbersBehind[state];
    }

    private BitSet behind(int state) {
        BitSet reached = behind[state];
        if (reached == null) {
            reached = pattern.reachable(pattern.next(state), false, false);
            behind[state] = reached;
        }
        return reached;
    }

    private int numberOf(BitSet subset) {
        if (subset.isEmpty()) {
            return STUCK;
        }
        return known.computeIfAbsent(isSearched && pattern.isMatch(subset) ? pattern.matched() : subset, added -> {
            subsets.add(added);
            return subsets.size() - 1;
        });
    }
}
