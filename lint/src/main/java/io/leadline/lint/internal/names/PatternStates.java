package io.leadline.lint.internal.names;

import io.leadline.regex.RegexSyntax;
import io.leadline.regex.RegexSyntax.Assertion;
import io.leadline.regex.RegexSyntax.Choice;
import io.leadline.regex.RegexSyntax.Group;
import io.leadline.regex.RegexSyntax.Nothing;
import io.leadline.regex.RegexSyntax.OneOf;
import io.leadline.regex.RegexSyntax.Repeat;
import io.leadline.regex.RegexSyntax.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where one can be in a pattern: a graph of states that read a letter and of states that lead on by themselves
 * (Thompson's construction, Communications of the ACM 11, 6). It is built from the back, so that each part knows what
 * follows. Not thread-safe.
 */
final class PatternStates {
    /** The most states, with repetitions written out. */
    private static final int MOST_STATES = 2_000;

    private static final int[] ANY = {0, Letters.LAST};
    private static final int[] NONE = {};

    private enum Kind {
        READS,
        FORKS,
        AT_START,
        AT_END,
        MATCHES
    }

    /** A state; {@code other} is the second way of a fork. */
    private static final class State {
        private final Kind kind;
        private final int[] letters;
        private final int next;
        private int other = -1;

        State(Kind kind, int[] letters, int next) {
            this.kind = kind;
            this.letters = letters;
            this.next = next;
        }
    }

    private final List<State> states = new ArrayList<>();
    private final int match = add(Kind.MATCHES, NONE, -1);
    private int first;

    private PatternStates() {}

    /**
     * The states of a pattern, or empty if there are too many, or if what is before and behind a letter counts.
     *
     * @param isSearched whether letters may stand before the match
     */
    static Optional<PatternStates> of(RegexSyntax pattern, boolean isSearched) {
        if (PatternSize.of(pattern) > MOST_STATES) {
            return Optional.empty();
        }
        PatternStates graph = new PatternStates();
        graph.first = graph.build(pattern, graph.match);
        if (isSearched) {
            int skip = graph.add(Kind.FORKS, NONE, graph.first);
            graph.states.get(skip).other = graph.add(Kind.READS, ANY, skip);
            graph.first = skip;
        }
        return Optional.of(graph);
    }

    private int add(Kind kind, int[] letters, int next) {
        states.add(new State(kind, letters, next));
        return states.size() - 1;
    }

    /** Adds the states of a part and returns the first of them. */
    private int build(RegexSyntax node, int next) {
        if (node instanceof Nothing) {
            return add(Kind.READS, NONE, next);
        } else if (node instanceof OneOf set) {
            return add(Kind.READS, Letters.ranges(set.ranges()), next);
        } else if (node instanceof Sequence sequence) {
            int entry = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                entry = build(sequence.parts().get(i), entry);
            }
            return entry;
        } else if (node instanceof Choice choice) {
            return choice(choice.parts(), next);
        } else if (node instanceof Repeat repeat) {
            return repeat.most() < 0 ? loop(repeat, next) : options(repeat, next);
        } else if (node instanceof Group group) {
            return build(group.part(), next);
        } else if (node instanceof Assertion assertion) {
            boolean isStart = assertion.kind() == Assertion.Kind.TEXT_START;
            return add(isStart ? Kind.AT_START : Kind.AT_END, NONE, next);
        }
        throw new IllegalStateException("unknown node " + node);
    }

    private int choice(List<RegexSyntax> parts, int next) {
        int entry = build(parts.get(parts.size() - 1), next);
        for (int i = parts.size() - 2; i >= 0; i--) {
            int rest = entry;
            entry = add(Kind.FORKS, NONE, build(parts.get(i), next));
            states.get(entry).other = rest;
        }
        return entry;
    }

    private int loop(Repeat repeat, int next) {
        int again = add(Kind.FORKS, NONE, next);
        int body = build(repeat.part(), again);
        states.get(again).other = body;
        int entry = repeat.least() == 0 ? again : body;
        for (int i = 1; i < repeat.least(); i++) {
            entry = build(repeat.part(), entry);
        }
        return entry;
    }

    private int options(Repeat repeat, int next) {
        int entry = next;
        for (int i = repeat.least(); i < repeat.most(); i++) {
            int body = build(repeat.part(), entry);
            entry = add(Kind.FORKS, NONE, next);
            states.get(entry).other = body;
        }
        for (int i = 0; i < repeat.least(); i++) {
            entry = build(repeat.part(), entry);
        }
        return entry;
    }

    int size() {
        return states.size();
    }

    /** Where a text begins. */
    int first() {
        return first;
    }

    /** The letters that a state reads, as pairs. */
    int[] letters(int state) {
        return states.get(state).letters;
    }

    /** The state behind one that reads a letter. */
    int next(int state) {
        return states.get(state).next;
    }

    /** Whether the pattern has matched, wherever the text ends. */
    boolean isMatch(BitSet set) {
        return set.get(match);
    }

    /** The states at which a text can end, of those that {@link #reachable} gives. */
    BitSet endings() {
        BitSet endings = matched();
        for (int state = 0; state < states.size(); state++) {
            if (states.get(state).kind == Kind.AT_END && isMatch(reachable(state, false, true))) {
                endings.set(state);
            }
        }
        return endings;
    }

    /** A set that says nothing but that the pattern has matched. */
    BitSet matched() {
        BitSet set = new BitSet(states.size());
        set.set(match);
        return set;
    }

    /** The states that are reached from one without reading: those that read, and those that wait for the end. */
    BitSet reachable(int from, boolean isAtStart, boolean isAtEnd) {
        BitSet seen = new BitSet(states.size());
        BitSet reached = new BitSet(states.size());
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int current = open.pop();
            if (current < 0 || seen.get(current)) {
                continue;
            }
            seen.set(current);
            State state = states.get(current);
            boolean leadsOn = state.kind == Kind.FORKS
                    || (state.kind == Kind.AT_START && isAtStart)
                    || (state.kind == Kind.AT_END && isAtEnd);
            if (leadsOn) {
                open.push(state.next);
                open.push(state.other);
            } else if (state.kind != Kind.AT_START) {
                reached.set(current);
            }
        }
        return reached;
    }
}
