package io.leadline.promql;

import java.util.Arrays;
import java.util.List;

/**
 * The tables of an LALR(1) automaton that behaves as the one that goyacc makes: conflicts are settled by precedence,
 * then by the order of productions; a state takes its most frequent reduction as its default, without looking at the
 * next token where nothing else is possible, and unless it can shift the error token. Which errors a text gives, and in
 * which order, depends on all of that. Immutable and thread-safe.
 */
final class LalrTables {
    static final int NONE = -1;
    static final int ACCEPT = -2;
    /** Stands for no production: an error. */
    static final int ERROR = 0;

    private final Productions grammar;
    /** By state and terminal the state after a shift, or {@link #NONE}. */
    private final int[][] shifts;
    /** By state and terminal the production to reduce where that is not the default, or {@link #NONE}. */
    private final int[][] exceptions;

    private final int[] defaults;
    private final boolean[] canShift;
    private final boolean[] hasExceptions;
    private final ItemSets states;

    private LalrTables(Productions grammar) {
        this.grammar = grammar;
        this.states = new ItemSets(grammar);
        LookaheadSets lookaheads = new LookaheadSets(grammar, states);
        int size = states.size();
        shifts = new int[size][];
        exceptions = new int[size][];
        defaults = new int[size];
        canShift = new boolean[size];
        hasExceptions = new boolean[size];
        for (int state = 0; state < size; state++) {
            fill(state, lookaheads);
        }
    }

    /** The tables, made when the first text with an error comes. */
    static LalrTables get() {
        return Holder.TABLES;
    }

    Production production(int number) {
        return grammar.all().get(number);
    }

    int terminal(String name) {
        return grammar.number(name);
    }

    int shift(int state, int terminal) {
        return shifts[state][terminal];
    }

    /** Whether a state can shift anything, so that the next token must be read. */
    boolean canShift(int state) {
        return canShift[state];
    }

    /** Whether the reduction of a state depends on the next token. */
    boolean hasExceptions(int state) {
        return hasExceptions[state];
    }

    /** The production to reduce, {@link #ERROR} or {@link #ACCEPT}, in a state that does not shift a terminal. */
    int reduction(int state, int terminal) {
        int exception = exceptions[state][terminal];
        return exception == NONE ? defaults[state] : exception;
    }

    int defaultReduction(int state) {
        return defaults[state];
    }

    int go(int state, int nonterminal) {
        return states.go(state, nonterminal);
    }

    private void fill(int state, LookaheadSets lookaheads) {
        int terminals = grammar.terminals();
        int[] shift = new int[terminals];
        int[] reduce = new int[terminals];
        Arrays.fill(shift, NONE);
        Arrays.fill(reduce, NONE);
        for (int symbol : states.symbols(state)) {
            if (symbol == Productions.END) {
                reduce[symbol] = ACCEPT;
            } else if (symbol < terminals) {
                shift[symbol] = states.go(state, symbol);
            }
        }
        for (Production production : states.reductions(state)) {
            lookaheads.of(state, production).stream().forEach(terminal -> {
                if (shift[terminal] != NONE) {
                    settle(production, terminal, shift, reduce);
                } else if (reduce[terminal] == NONE) {
                    reduce[terminal] = production.number();
                }
            });
        }
        shifts[state] = shift;
        canShift[state] = Arrays.stream(shift).anyMatch(target -> target != NONE);
        int common = shift[Productions.ERROR_TOKEN] != NONE ? ERROR : mostFrequent(reduce);
        defaults[state] = common;
        for (int terminal = 0; terminal < terminals; terminal++) {
            if (common != ERROR && reduce[terminal] == common) {
                reduce[terminal] = NONE;
            }
            hasExceptions[state] |= reduce[terminal] != NONE;
        }
        exceptions[state] = reduce;
    }

    private void settle(Production production, int terminal, int[] shift, int[] reduce) {
        int level = grammar.level(terminal);
        if (level == 0 || production.precedence() == 0 || level > production.precedence()) {
            return;
        }
        Productions.Associativity grouping =
                level < production.precedence() ? Productions.Associativity.LEFT : grammar.associativity(terminal);
        switch (grouping) {
            case LEFT -> {
                shift[terminal] = NONE;
                reduce[terminal] = production.number();
            }
            case NONE -> {
                shift[terminal] = NONE;
                reduce[terminal] = ERROR;
            }
            case RIGHT -> {
                // The shift stays.
            }
        }
    }

    /** The production that most terminals call for; of equals the one that the first terminal calls for. */
    private int mostFrequent(int[] reduce) {
        int[] counts = new int[grammar.all().size()];
        for (int production : reduce) {
            if (production > 0) {
                counts[production]++;
            }
        }
        int best = ERROR;
        int most = 0;
        for (int production : reduce) {
            if (production > 0 && counts[production] > most) {
                best = production;
                most = counts[production];
            }
        }
        return best;
    }

    private static final class Holder {
        static final LalrTables TABLES = new LalrTables(Productions.read());
    }

    /** The productions, for tests. */
    List<Production> productions() {
        return grammar.all();
    }
}
