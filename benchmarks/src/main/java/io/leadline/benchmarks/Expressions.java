package io.leadline.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The PromQL expressions that both sides work on, by name: from one metric to a chain of fifty operators. */
public final class Expressions {
    private static final Map<String, String> ALL = read();

    private Expressions() {}

    private static Map<String, String> read() {
        Map<String, String> all = new LinkedHashMap<>();
        file().lines().forEach(line -> {
            int tab = line.indexOf('\t');
            all.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return all;
    }

    /**
     * The file that holds them.
     *
     * @return lines of a name, a tab and the expression
     */
    public static String file() {
        try (InputStream in = Objects.requireNonNull(Expressions.class.getResourceAsStream("expressions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The names.
     *
     * @return the names in the order of the file
     */
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /**
     * The text of one.
     *
     * @param name its name
     * @return PromQL
     */
    public static String get(String name) {
        String text = ALL.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no expression is called `" + name + "`: there are " + names());
        }
        return text;
    }
}
