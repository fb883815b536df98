package io.leadline.lint;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The subset construction with a limit: a pattern of a few dozen characters can need more states than there is memory,
 * and the library's own construction would try.
 */
final class Determinizer {
    private static final int MOST_STATES = 1_500;

    private Determinizer() {}

    /** A deterministic automaton of the same texts, or empty if it would have too many states. */
    static Optional<Automaton> determinize(Automaton automaton) {
        automaton.expandSingleton();
        int[] points = points(automaton);
        Map<Set<State>, State> known = new HashMap<>();
        Deque<Set<State>> open = new ArrayDeque<>();
        State initial = add(Set.of(automaton.getInitialState()), known, open);
        while (!open.isEmpty()) {
            Set<State> from = open.remove();
            State source = known.getOrDefault(from, initial);
            for (int i = 0; i < points.length - 1; i++) {
                Set<State> to = step(from, (char) points[i]);
                if (!to.isEmpty()) {
                    State known1 = known.get(to);
                    State target = known1 == null ? add(to, known, open) : known1;
                    source.addTransition(new Transition((char) points[i], (char) (points[i + 1] - 1), target));
                }
            }
            if (known.size() > MOST_STATES) {
                return Optional.empty();
            }
        }
        Automaton result = new Automaton();
        result.setInitialState(initial);
        result.setDeterministic(true);
        result.reduce();
        return Optional.of(result);
    }

    private static State add(Set<State> states, Map<Set<State>, State> known, Deque<Set<State>> open) {
        State state = new State();
        state.setAccept(states.stream().anyMatch(State::isAccept));
        known.put(states, state);
        open.add(states);
        return state;
    }

    private static Set<State> step(Set<State> from, char c) {
        Set<State> to = new TreeSet<>();
        for (State state : from) {
            for (Transition transition : state.getTransitions()) {
                if (transition.getMin() <= c && c <= transition.getMax()) {
                    to.add(transition.getDest());
                }
            }
        }
        return to;
    }

    /** The first characters of the intervals in which no state tells characters apart, and one behind the last. */
    private static int[] points(Automaton automaton) {
        TreeSet<Integer> points = new TreeSet<>(Set.of((int) Character.MIN_VALUE, Character.MAX_VALUE + 1));
        for (State state : automaton.getStates()) {
            for (Transition transition : state.getTransitions()) {
                points.add((int) transition.getMin());
                points.add(transition.getMax() + 1);
            }
        }
        return points.stream().mapToInt(Integer::intValue).toArray();
    }
}
