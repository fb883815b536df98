package io.leadline.promql;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which terminals may follow a reduction in a state: LALR(1) sets, found with the relations of DeRemer and Pennello
 * ("Efficient Computation of LALR(1) Look-Ahead Sets", 1982).
 */
final class LookaheadSets {
    private final Productions grammar;
    private final ItemSets states;
    private final BitSet nullable;
    /** The transitions over nonterminals: state and symbol. */
    private final List<int[]> transitions = new ArrayList<>();

    private final Map<Long, Integer> indexes = new HashMap<>();
    private final List<BitSet> follow = new ArrayList<>();
    /** For a reduction (state and production) the transitions over its left side that it leads to. */
    private final Map<Long, List<Integer>> lookback = new HashMap<>();

    LookaheadSets(Productions grammar, ItemSets states) {
        this.grammar = grammar;
        this.states = states;
        this.nullable = nullable(grammar);
        collectTransitions();
        List<List<Integer>> reads = reads();
        close(reads);
        close(includes());
    }

    /** The terminals that call for a reduction. */
    BitSet of(int state, Production production) {
        BitSet set = new BitSet();
        for (int transition : lookback.getOrDefault(key(state, production.number()), List.of())) {
            set.or(follow.get(transition));
        }
        return set;
    }

    private void collectTransitions() {
        for (int state = 0; state < states.size(); state++) {
            for (int symbol : states.symbols(state)) {
                if (symbol >= grammar.terminals()) {
                    indexes.put(key(state, symbol), transitions.size());
                    transitions.add(new int[] {state, symbol});
                }
            }
        }
    }

    /**
     * Starts each set with what can be shifted at once, and relates it to transitions over symbols that may be empty.
     */
    private List<List<Integer>> reads() {
        List<List<Integer>> reads = new ArrayList<>();
        for (int[] transition : transitions) {
            int target = states.go(transition[0], transition[1]);
            BitSet direct = new BitSet();
            List<Integer> read = new ArrayList<>();
            for (int symbol : states.symbols(target)) {
                if (symbol < grammar.terminals()) {
                    direct.set(symbol);
                } else if (nullable.get(symbol)) {
                    read.add(index(target, symbol));
                }
            }
            follow.add(direct);
            reads.add(read);
        }
        return reads;
    }

    private List<List<Integer>> includes() {
        List<List<Integer>> includes = new ArrayList<>();
        transitions.forEach(t -> includes.add(new ArrayList<>()));
        for (int i = 0; i < transitions.size(); i++) {
            int[] transition = transitions.get(i);
            for (Production production : states.productionsOf(transition[1])) {
                int state = transition[0];
                List<Integer> right = production.right();
                for (int k = 0; k < right.size(); k++) {
                    int symbol = right.get(k);
                    if (symbol >= grammar.terminals() && allNullable(right, k + 1)) {
                        includes.get(index(state, symbol)).add(i);
                    }
                    state = states.go(state, symbol);
                }
                lookback.computeIfAbsent(key(state, production.number()), n -> new ArrayList<>())
                        .add(i);
            }
        }
        return includes;
    }

    private void close(List<List<Integer>> relation) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < relation.size(); i++) {
                BitSet set = follow.get(i);
                int before = set.cardinality();
                for (int other : relation.get(i)) {
                    set.or(follow.get(other));
                }
                changed |= set.cardinality() != before;
            }
        }
    }

    private boolean allNullable(List<Integer> right, int from) {
        for (int k = from; k < right.size(); k++) {
            if (!nullable.get(right.get(k))) {
                return false;
            }
        }
        return true;
    }

    private int index(int state, int symbol) {
        Integer index = indexes.get(key(state, symbol));
        if (index == null) {
            throw new IllegalStateException("no transition");
        }
        return index;
    }

    private static long key(int state, int number) {
        return ((long) state << 32) | number;
    }

    private static BitSet nullable(Productions grammar) {
        BitSet nullable = new BitSet();
        boolean changed = true;
        while (changed) {
            int before = nullable.cardinality();
            for (Production production : grammar.all()) {
                if (production.right().stream().allMatch(nullable::get)) {
                    nullable.set(production.left());
                }
            }
            changed = nullable.cardinality() != before;
        }
        return nullable;
    }
}
