package io.leadline.promql;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parses as Prometheus' own parser does, step by step, so that it finds the same errors in the same order: an LALR(1)
 * automaton with goyacc's way of recovering from errors (golang.org/x/tools, cmd/goyacc). It is several times slower
 * than the parser that texts without errors go through, and is only asked for the others. Not thread-safe.
 */
final class ReferenceParser {
    /** How many tokens must be shifted after an error until the next one is reported. */
    private static final int RECOVERY = 3;

    private final LalrTables tables = LalrTables.get();
    private final Map<TokenKind, Integer> terminals;
    private final TokenList tokens;
    private final ErrorList errors;
    private final ReferenceActions actions;

    private int[] states = new int[64];
    private @Nullable Object[] values = new Object[64];
    private int top = -1;

    private int startSymbol;
    private int nextToken;
    private boolean ended;
    /** The terminal that was read and not yet shifted; -1 if there is none. */
    private int lookahead = -1;

    private @Nullable Object lookaheadValue;

    ReferenceParser(TokenList tokens, PromqlOptions options, ErrorList errors) {
        this.tokens = tokens;
        this.errors = errors;
        this.actions = new ReferenceActions(tokens, options, errors);
        this.terminals = new EnumMap<>(TokenKind.class);
        for (TokenKind kind : TokenKind.values()) {
            terminals.put(kind, tables.terminal(kind.name()));
        }
    }

    /**
     * Parses.
     *
     * @param start name of the start symbol
     * @return the value, perhaps a part of it if there are errors; null if there is none
     */
    @Nullable
    Object parse(String start) {
        startSymbol = tables.terminal(start);
        run();
        return actions.result();
    }

    private void run() {
        int state = 0;
        int recovering = 0;
        push(state, null);
        while (true) {
            state = states[top];
            if (tables.canShift(state)) {
                read();
                int target = tables.shift(state, lookahead);
                if (target != LalrTables.NONE) {
                    push(target, lookaheadValue);
                    lookahead = -1;
                    recovering = Math.max(0, recovering - 1);
                    continue;
                }
            }
            int production = tables.defaultReduction(state);
            if (tables.hasExceptions(state)) {
                read();
                production = tables.reduction(state, lookahead);
            }
            if (production == LalrTables.ACCEPT) {
                return;
            }
            if (production != LalrTables.ERROR) {
                reduce(tables.production(production));
                continue;
            }
            read();
            if (recovering == RECOVERY) {
                if (lookahead == Productions.END) {
                    return;
                }
                lookahead = -1;
            } else {
                recovering = RECOVERY;
                if (!shiftError()) {
                    return;
                }
            }
        }
    }

    /** Takes states off the stack until one can shift the error token; false if there is none. */
    private boolean shiftError() {
        while (top >= 0) {
            int target = tables.shift(states[top], Productions.ERROR_TOKEN);
            if (target != LalrTables.NONE) {
                push(target, null);
                return true;
            }
            top--;
        }
        return false;
    }

    private void reduce(Production production) {
        int size = production.right().size();
        @Nullable Object[] right = Arrays.copyOfRange(values, top - size + 1, top + 1);
        top -= size;
        Object value = actions.reduce(production.action(), right);
        push(tables.go(states[top], production.left()), value);
    }

    private void push(int state, @Nullable Object value) {
        top++;
        if (top == states.length) {
            states = Arrays.copyOf(states, 2 * top);
            values = Arrays.copyOf(values, 2 * top);
        }
        states[top] = state;
        values[top] = value;
    }

    private void read() {
        if (lookahead >= 0) {
            return;
        }
        if (startSymbol >= 0) {
            lookahead = startSymbol;
            startSymbol = -1;
            return;
        }
        if (ended) {
            lookahead = Productions.END;
            return;
        }
        Token token = token(nextToken++);
        actions.reading(token);
        if (token.kind() == TokenKind.ERROR) {
            errors.add(tokens.errorKind(), token.start(), token.end(), Objects.requireNonNull(tokens.error()));
        }
        ended = token.kind() == TokenKind.EOF || token.kind() == TokenKind.ERROR;
        lookahead =
                token.kind() == TokenKind.ERROR ? Productions.END : Objects.requireNonNull(terminals.get(token.kind()));
        lookaheadValue = token;
    }

    private Token token(int index) {
        return new Token(tokens.kind(index), tokens.start(index), tokens.end(index), tokens.text(index));
    }
}
