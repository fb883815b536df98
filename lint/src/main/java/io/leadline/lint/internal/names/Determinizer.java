package io.leadline.lint.internal.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The subset construction with a limit: a pattern of a few dozen characters can need more states than there is memory.
 * Not thread-safe.
 */
final class Determinizer {
    private static final int MOST_STATES = 1_500;

    private final PatternStates pattern;
    private final boolean isSearched;
    private final int[] intervals;
    /** The intervals that each state of the pattern reads. */
    private final List<BitSet> reads;
    /** What is reached behind each state that reads, as far as somebody has asked. */
    private final @Nullable BitSet[] behind;

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
        this.reads = letters.stream().map(this::intervalsOf).toList();
        this.behind = new BitSet[pattern.size()];
        this.endings = pattern.endings();
    }

    /**
     * A deterministic automaton of a pattern, or empty if it would have too many states.
     *
     * @param isSearched whether anything may stand behind the match
     */
    static Optional<TextAutomaton> determinize(PatternStates pattern, boolean isSearched) {
        return new Determinizer(pattern, isSearched).run();
    }

    private BitSet intervalsOf(int[] letters) {
        BitSet set = new BitSet(intervals.length);
        for (int i = 0; i < letters.length; i += 2) {
            set.set(Arrays.binarySearch(intervals, letters[i]), Arrays.binarySearch(intervals, letters[i + 1] + 1));
        }
        return set;
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
            rows.edge(0, Letters.LAST, indexOf(subset));
        } else {
            BitSet read = new BitSet(intervals.length);
            subset.stream().mapToObj(reads::get).forEach(read::or);
            for (int i = read.nextSetBit(0); i >= 0; i = read.nextSetBit(i + 1)) {
                BitSet target = behind(subset, i);
                if (!target.isEmpty()) {
                    rows.edge(intervals[i], intervals[i + 1] - 1, indexOf(target));
                }
            }
        }
        rows.end(isAccepting);
    }

    private BitSet behind(BitSet subset, int interval) {
        BitSet target = new BitSet(pattern.size());
        for (int state = subset.nextSetBit(0); state >= 0; state = subset.nextSetBit(state + 1)) {
            if (reads.get(state).get(interval)) {
                target.or(behind(state));
            }
        }
        return target;
    }

    private BitSet behind(int state) {
        BitSet reached = behind[state];
        if (reached == null) {
            reached = pattern.reachable(pattern.next(state), false, false);
            behind[state] = reached;
        }
        return reached;
    }

    private int indexOf(BitSet subset) {
        return known.computeIfAbsent(isSearched && pattern.isMatch(subset) ? pattern.matched() : subset, added -> {
            subsets.add(added);
            return subsets.size() - 1;
        });
    }
}
