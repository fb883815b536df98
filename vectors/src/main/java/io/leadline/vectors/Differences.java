package io.leadline.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Finds where two JSON values part. Numbers are compared by value, members of objects in any order. */
public final class Differences {
    private Differences() {}

    /**
     * The first difference.
     *
     * @param expected the recorded value
     * @param actual the implementation's value
     * @return path and both values, or empty if they are equal
     */
    public static Optional<String> first(JsonNode expected, JsonNode actual) {
        return first("$", expected, actual);
    }

    private static Optional<String> first(String path, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            actual.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                Optional<String> found = first(path + "." + name, expected.path(name), actual.path(name));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            Iterator<JsonNode> other = actual.elements();
            int index = 0;
            for (JsonNode element : expected) {
                Optional<String> found = first(path + "[" + index + "]", element, other.next());
                index++;
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        boolean numbers = expected.isNumber() && actual.isNumber();
        if (numbers ? sameNumber(expected, actual) : Objects.equals(expected, actual)) {
            return Optional.empty();
        }
        return Optional.of("at " + path + "\n  expected " + text(expected) + "\n  actual   " + text(actual));
    }

    private static boolean sameNumber(JsonNode expected, JsonNode actual) {
        if (expected.isFloatingPointNumber() || actual.isFloatingPointNumber()) {
            return Double.compare(expected.doubleValue(), actual.doubleValue()) == 0;
        }
        return expected.bigIntegerValue().equals(actual.bigIntegerValue());
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "(absent)" : node.toString();
    }
}
