package io.leadline.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The PromQL expressions that both sides work on, by name: from one metric to a chain of fifty operators. */
final class Expressions {
    private static final Map<String, String> ALL = read();

    private Expressions() {}

    private static Map<String, String> read() {
        Map<String, String> all = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Expressions.class.getResourceAsStream("expressions.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line ->
                            all.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static Iterable<String> names() {
        return ALL.keySet();
    }

    static String get(String name) {
        String text = ALL.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no expression is called `" + name + "`: there are " + ALL.keySet());
        }
        return text;
    }
}
