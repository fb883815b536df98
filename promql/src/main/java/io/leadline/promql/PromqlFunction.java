package io.leadline.promql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A function of PromQL (Prometheus 3.16).
 *
 * @param name its name, case-sensitive
 * @param argumentTypes types of the arguments; the last one stands for all further arguments
 * @param variadic 0 if all arguments must be given; n if the last one may be left out or come up to n times; -1 if it
 *     may be left out or come any number of times
 * @param returnType type of the result
 * @param experimental whether {@link PromqlOptions#experimentalFunctions()} must be on
 */
public record PromqlFunction(
        String name, List<ValueType> argumentTypes, int variadic, ValueType returnType, boolean experimental) {
    private static final Map<String, PromqlFunction> ALL = read();
    private static final Map<String, PromqlFunction> BY_NAME = Map.copyOf(ALL);

    /**
     * A function.
     *
     * @param name its name
     * @param argumentTypes types of the arguments
     * @param variadic how many arguments may be left out or added
     * @param returnType type of the result
     * @param experimental whether a switch must be on
     */
    public PromqlFunction {
        argumentTypes = List.copyOf(argumentTypes);
    }

    /**
     * A function by its name.
     *
     * @param name the name
     * @return the function, or empty if Prometheus has none of that name
     */
    public static Optional<PromqlFunction> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * All functions.
     *
     * @return the functions in the order of their names
     */
    public static Collection<PromqlFunction> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }

    /** A function that does not exist, so that a tree can hold its name. */
    static PromqlFunction unknown(String name) {
        return new PromqlFunction(name, List.of(), -1, ValueType.VECTOR, false);
    }

    /** The type of an argument by its place; of the last one for all behind it. */
    ValueType argumentType(int index) {
        return argumentTypes.get(Math.min(index, argumentTypes.size() - 1));
    }

    private static Map<String, PromqlFunction> read() {
        Map<String, PromqlFunction> functions = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(PromqlFunction.class.getResourceAsStream("functions.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] words = line.split(" ", -1);
                List<ValueType> types = new ArrayList<>();
                for (int i = 4; i < words.length; i++) {
                    types.add(type(words[i]));
                }
                functions.put(
                        words[0],
                        new PromqlFunction(
                                words[0],
                                types,
                                Integer.parseInt(words[2]),
                                type(words[1]),
                                words[3].equals("experimental")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return functions;
    }

    private static ValueType type(String id) {
        return ValueType.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
