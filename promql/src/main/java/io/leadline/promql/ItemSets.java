package io.leadline.promql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The states of an LR(0) automaton and the transitions between them. State 0 is the first one. */
final class ItemSets {
    /** An item is a production and the place of the dot in it, in one number. */
    private static final int DOTS = 16;

    private final Productions grammar;
    private final List<List<Production>> byLeft = new ArrayList<>();
    /** For each symbol the nonterminals that may stand at the beginning of it, itself included. */
    private final List<BitSet> beginnings = new ArrayList<>();

    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<List<Integer>> kernels = new ArrayList<>();
    private final List<Map<Integer, Integer>> transitions = new ArrayList<>();
    private final List<List<Production>> reductions = new ArrayList<>();

    ItemSets(Productions grammar) {
        this.grammar = grammar;
        for (int symbol = 0; symbol < grammar.symbols(); symbol++) {
            byLeft.add(new ArrayList<>());
            beginnings.add(new BitSet());
        }
        for (Production production : grammar.all()) {
            byLeft.get(production.left()).add(production);
        }
        findBeginnings();
        number(List.of(Productions.ACCEPT_PRODUCTION * DOTS));
        for (int state = 0; state < kernels.size(); state++) {
            expand(kernels.get(state));
        }
    }

    int size() {
        return kernels.size();
    }

    /** The symbols over which transitions leave a state. */
    Set<Integer> symbols(int state) {
        return transitions.get(state).keySet();
    }

    /** Where a transition leads to; -1 if there is none. */
    int go(int state, int symbol) {
        return transitions.get(state).getOrDefault(symbol, -1);
    }

    /** The productions that a state can reduce, in the order of the grammar. */
    List<Production> reductions(int state) {
        return reductions.get(state);
    }

    List<Production> productionsOf(int nonterminal) {
        return byLeft.get(nonterminal);
    }

    private void findBeginnings() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int symbol = grammar.terminals(); symbol < grammar.symbols(); symbol++) {
                BitSet set = beginnings.get(symbol);
                int before = set.cardinality();
                set.set(symbol);
                for (Production production : byLeft.get(symbol)) {
                    if (!production.right().isEmpty()) {
                        set.or(beginnings.get(production.right().get(0)));
                    }
                }
                changed |= set.cardinality() != before;
            }
        }
    }

    private void expand(List<Integer> kernel) {
        Map<Integer, List<Integer>> next = new TreeMap<>();
        List<Production> complete = new ArrayList<>();
        BitSet started = new BitSet();
        for (int item : kernel) {
            Production production = grammar.all().get(item / DOTS);
            List<Integer> right = production.right();
            if (item % DOTS < right.size()) {
                started.or(beginnings.get(right.get(item % DOTS)));
            }
            advance(production, item % DOTS, next, complete);
        }
        for (int symbol = started.nextSetBit(0); symbol >= 0; symbol = started.nextSetBit(symbol + 1)) {
            for (Production production : byLeft.get(symbol)) {
                advance(production, 0, next, complete);
            }
        }
        complete.sort((a, b) -> Integer.compare(a.number(), b.number()));
        reductions.add(complete);
        Map<Integer, Integer> targets = new TreeMap<>();
        for (Map.Entry<Integer, List<Integer>> entry : next.entrySet()) {
            targets.put(entry.getKey(), number(entry.getValue()));
        }
        transitions.add(targets);
    }

    private static void advance(
            Production production, int dot, Map<Integer, List<Integer>> next, List<Production> complete) {
        if (dot == production.right().size()) {
            complete.add(production);
            return;
        }
        int symbol = production.right().get(dot);
        List<Integer> items = next.get(symbol);
        if (items == null) {
            items = new ArrayList<>();
            next.put(symbol, items);
        }
        items.add(production.number() * DOTS + dot + 1);
    }

    private int number(List<Integer> items) {
        Integer[] sorted = items.toArray(new Integer[0]);
        Arrays.sort(sorted);
        List<Integer> kernel = List.of(sorted);
        Integer known = numbers.get(kernel);
        if (known != null) {
            return known;
        }
        numbers.put(kernel, kernels.size());
        kernels.add(kernel);
        return kernels.size() - 1;
    }
}
