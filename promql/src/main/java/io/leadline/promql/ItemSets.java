package io.leadline.promql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The states of an LR(0) automaton and the transitions between them. State 0 is the first one. */
final class ItemSets {
    /** An item is a production and the place of the dot in it, in one number. */
    private static final int DOTS = 16;

    private final Productions grammar;
    private final Map<Integer, List<Production>> byLeft = new HashMap<>();
    private final Map<Set<Integer>, Integer> numbers = new HashMap<>();
    private final List<Set<Integer>> kernels = new ArrayList<>();
    private final List<Map<Integer, Integer>> transitions = new ArrayList<>();
    private final List<List<Production>> reductions = new ArrayList<>();

    ItemSets(Productions grammar) {
        this.grammar = grammar;
        for (Production production : grammar.all()) {
            byLeft.computeIfAbsent(production.left(), left -> new ArrayList<>()).add(production);
        }
        number(Set.of(Productions.ACCEPT_PRODUCTION * DOTS));
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
        return byLeft.getOrDefault(nonterminal, List.of());
    }

    private void expand(Set<Integer> kernel) {
        Set<Integer> closure = new LinkedHashSet<>(kernel);
        List<Integer> queue = new ArrayList<>(kernel);
        Map<Integer, Set<Integer>> next = new TreeMap<>();
        List<Production> complete = new ArrayList<>();
        for (int i = 0; i < queue.size(); i++) {
            int item = queue.get(i);
            Production production = grammar.all().get(item / DOTS);
            int dot = item % DOTS;
            if (dot == production.right().size()) {
                complete.add(production);
                continue;
            }
            int symbol = production.right().get(dot);
            next.computeIfAbsent(symbol, s -> new LinkedHashSet<>()).add(item + 1);
            for (Production started : productionsOf(symbol)) {
                int first = started.number() * DOTS;
                if (closure.add(first)) {
                    queue.add(first);
                }
            }
        }
        complete.sort((a, b) -> Integer.compare(a.number(), b.number()));
        reductions.add(complete);
        Map<Integer, Integer> targets = new TreeMap<>();
        next.forEach((symbol, items) -> targets.put(symbol, number(items)));
        transitions.add(targets);
    }

    private int number(Set<Integer> kernel) {
        Integer known = numbers.get(kernel);
        if (known != null) {
            return known;
        }
        numbers.put(kernel, kernels.size());
        kernels.add(kernel);
        return kernels.size() - 1;
    }
}
