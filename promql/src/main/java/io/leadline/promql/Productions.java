package io.leadline.promql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The grammar of {@code productions.txt}. Terminals are numbered as goyacc numbers them: 1 is the end, 2 the error
 * token, then the others in the order of their declaration; nonterminals follow.
 */
final class Productions {
    static final int ACCEPT_PRODUCTION = 0;
    static final int END = 1;
    static final int ERROR_TOKEN = 2;

    /** How operators of the same level group. */
    enum Associativity {
        LEFT,
        RIGHT,
        NONE
    }

    private final Map<String, Integer> symbols = new HashMap<>();
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final Map<Integer, Associativity> associativity = new HashMap<>();
    private final List<Production> productions = new ArrayList<>();
    private int terminals;

    private Productions() {
        symbols.put("$unused", 0);
        symbols.put("$end", END);
        symbols.put("error", ERROR_TOKEN);
        terminals = symbols.size();
    }

    static Productions read() {
        Productions grammar = new Productions();
        try (InputStream in = Objects.requireNonNull(Productions.class.getResourceAsStream("productions.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            lines.stream().filter(line -> line.startsWith("%")).forEach(grammar::declare);
            List<String> rules =
                    lines.stream().filter(line -> !line.startsWith("%")).toList();
            rules.forEach(line -> grammar.symbol(words(line).get(0)));
            grammar.productions.add(new Production(
                    ACCEPT_PRODUCTION, grammar.symbol("$accept"), List.of(grammar.symbol("start"), END), 0, ""));
            rules.forEach(grammar::produce);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return grammar;
    }

    List<Production> all() {
        return productions;
    }

    /** The number of terminals; a symbol with a smaller number is one. */
    int terminals() {
        return terminals;
    }

    int symbols() {
        return symbols.size();
    }

    /** The number of a symbol that exists. */
    int number(String name) {
        return Objects.requireNonNull(symbols.get(name), name);
    }

    /** The level of a terminal's precedence, 0 if it has none. */
    int level(int terminal) {
        return levels.getOrDefault(terminal, 0);
    }

    Associativity associativity(int terminal) {
        return associativity.getOrDefault(terminal, Associativity.NONE);
    }

    private void declare(String line) {
        List<String> words = words(line);
        List<String> names = words.subList(1, words.size());
        if (words.get(0).equals("%token")) {
            names.forEach(this::symbol);
            terminals = symbols.size();
            return;
        }
        int level = levels.values().stream().max(Integer::compare).orElse(0) + 1;
        for (String name : names) {
            levels.put(number(name), level);
            associativity.put(
                    number(name),
                    switch (words.get(0)) {
                        case "%left" -> Associativity.LEFT;
                        case "%right" -> Associativity.RIGHT;
                        default -> Associativity.NONE;
                    });
        }
    }

    private void produce(String line) {
        int arrow = line.indexOf("=>");
        String action = arrow < 0 ? "" : line.substring(arrow + 2).strip();
        String rule = arrow < 0 ? line : line.substring(0, arrow);
        int colon = rule.indexOf(':');
        int left = number(rule.substring(0, colon).strip());
        for (String alternative : rule.substring(colon + 1).split("/", -1)) {
            List<Integer> right = new ArrayList<>();
            int precedence = 0;
            List<String> words = words(alternative);
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).equals("%prec")) {
                    precedence = level(number(words.get(++i)));
                } else {
                    int symbol = number(words.get(i));
                    right.add(symbol);
                    precedence = symbol < terminals && level(symbol) > 0 ? level(symbol) : precedence;
                }
            }
            productions.add(new Production(productions.size(), left, List.copyOf(right), precedence, action));
        }
    }

    private int symbol(String name) {
        return symbols.computeIfAbsent(name, n -> symbols.size());
    }

    private static List<String> words(String line) {
        String stripped = line.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }
}
