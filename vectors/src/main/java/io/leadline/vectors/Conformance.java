package io.leadline.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares an implementation with every recorded row of an operation, prints {@code conformance adapter/query: 1500
 * passed, 0 failed} and fails with the first differences in full.
 */
public final class Conformance {
    private static final int SHOWN = 10;

    private final String name;
    private final List<JsonNode> rows;
    private final Map<String, String> exceptions;
    private final PrintStream report;

    private Conformance(String name, List<JsonNode> rows, String exceptions, PrintStream report) {
        this.name = name;
        this.rows = rows;
        this.exceptions = reasons(name, exceptions);
        this.report = report;
    }

    /**
     * The rows of an operation.
     *
     * @param folder {@code adapter}, {@code gotext} or {@code promql}
     * @param op name of the operation
     * @return a comparison that has not run yet
     */
    public static Conformance of(String folder, String op) {
        return of(folder + "/" + op, Vectors.rows(folder, op));
    }

    /**
     * Rows that a test gathers itself.
     *
     * @param name what the summary line calls them
     * @param rows the rows; an {@code id} in each helps to find it again
     * @return a comparison that has not run yet
     */
    public static Conformance of(String name, List<JsonNode> rows) {
        return of(name, rows, Vectors.resource("exceptions.txt").orElse(""), System.out);
    }

    static Conformance of(String name, List<JsonNode> rows, String exceptions, PrintStream report) {
        return new Conformance(name, rows, exceptions, report);
    }

    /**
     * Compares whole answers: the implementation's with the member {@code expect}, or with one of its
     * {@code alternatives} where the real program's answer is not determined.
     *
     * @param implementation answers a row in the form of its {@code expect}
     */
    public void verifyAnswers(Function<JsonNode, JsonNode> implementation) {
        verify(row -> {
            JsonNode actual = implementation.apply(row);
            JsonNode expected = row.path("expect");
            if (!expected.path("nondeterministic").asBoolean()) {
                return Differences.first(expected, actual);
            }
            for (JsonNode alternative : expected.path("alternatives")) {
                if (Differences.first(alternative, actual).isEmpty()) {
                    return Optional.empty();
                }
            }
            return Optional.of("none of the alternatives " + expected.path("alternatives") + "\n  but " + actual);
        });
    }

    /**
     * Compares row by row.
     *
     * @param difference says how the implementation's answer differs from the recorded one, or empty if it does not; an
     *     exception counts as a difference
     * @throws AssertionError if a row differs that has no entry in the list of exceptions, or one with an entry does
     *     not
     */
    public void verify(Function<JsonNode, Optional<String>> difference) {
        List<String> failures = new ArrayList<>();
        int passed = 0;
        int excepted = 0;
        for (JsonNode row : rows) {
            Optional<String> found = answer(difference, row);
            String reason = exceptions.get(row.path("id").asText());
            if (reason != null && found.isPresent()) {
                excepted++;
            } else if (reason != null) {
                failures.add("stale exception for a row that passes: " + reason + "\n  " + row);
            } else if (found.isPresent()) {
                failures.add(found.get() + "\n  row: " + row);
            } else {
                passed++;
            }
        }
        report.println("conformance " + name + ": " + passed + " passed, " + failures.size() + " failed"
                + (excepted > 0 ? ", " + excepted + " excepted" : ""));
        if (!failures.isEmpty()) {
            throw new AssertionError(name + ": " + failures.size() + " of " + rows.size() + " rows differ\n"
                    + String.join("\n", failures.subList(0, Math.min(SHOWN, failures.size()))));
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // An exception is reported as a difference, with where it came from.
    private static Optional<String> answer(Function<JsonNode, Optional<String>> difference, JsonNode row) {
        try {
            return difference.apply(row);
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            StringBuilder text = new StringBuilder("threw " + e);
            for (int i = 0; i < Math.min(8, trace.length); i++) {
                text.append("\n    at ").append(trace[i]);
            }
            return Optional.of(text.toString());
        }
    }

    private static Map<String, String> reasons(String name, String exceptions) {
        Map<String, String> reasons = new LinkedHashMap<>();
        exceptions.lines().forEach(line -> {
            String[] parts = line.strip().split(" ", 3);
            if (parts.length == 3 && parts[0].equals(name)) {
                reasons.put(parts[1], parts[2]);
            }
        });
        return reasons;
    }
}
