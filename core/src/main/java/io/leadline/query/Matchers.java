package io.leadline.query;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the matchers of a request: a port of {@code processQueryParts}, {@code selectMatcher} and
 * {@code selectTargetValue} of prometheus-adapter v0.12.0 (pkg/naming/metrics_query.go).
 */
final class Matchers {
    private Matchers() {}

    /** The matcher of one condition, or Go's error. */
    static GoResult<QueryMatcher> of(LabelRequirement requirement) {
        Optional<String> error = error(requirement);
        if (error.isPresent()) {
            return GoResult.failed(error.get());
        }
        String value = joined(requirement.values());
        return GoResult.of(new QueryMatcher(requirement.key(), operator(requirement), value, value));
    }

    /** Go's error for a condition that has no matcher. */
    static Optional<String> error(LabelRequirement requirement) {
        if (requirement.key().isEmpty()) {
            return Optional.of("label not specified");
        }
        boolean hasValues = !requirement.values().isEmpty();
        return switch (requirement.operator()) {
            case GREATER_THAN, LESS_THAN -> Optional.of("operator not supported by prometheus");
            case EXISTS, DOES_NOT_EXIST ->
                hasValues ? Optional.of("operator does not support values") : Optional.empty();
            case EQUALS, DOUBLE_EQUALS, NOT_EQUALS, IN, NOT_IN ->
                hasValues ? Optional.empty() : Optional.of("operator requires values");
        };
    }

    /** The operator in PromQL of a condition without an error. */
    static String operator(LabelRequirement requirement) {
        boolean several = requirement.values().size() > 1;
        return switch (requirement.operator()) {
            case EXISTS -> "!=";
            case DOES_NOT_EXIST -> "=";
            case EQUALS, DOUBLE_EQUALS -> several ? "=~" : "=";
            case NOT_EQUALS -> several ? "!~" : "!=";
            case IN -> "=~";
            case NOT_IN -> "!~";
            case GREATER_THAN, LESS_THAN ->
                throw new IllegalArgumentException("no operator of PromQL: " + requirement.operator());
        };
    }

    /** A value is passed on as it is, also where it becomes a pattern; several are joined, unescaped. */
    private static String joined(List<String> values) {
        return values.size() == 1 ? values.get(0) : String.join("|", values);
    }

    /** The matcher of the namespace. */
    static QueryMatcher namespace(String label, String namespace) {
        return new QueryMatcher(label, "=", namespace, namespace);
    }

    /** The matcher of the objects: equality for one, an unescaped alternation for several. */
    static QueryMatcher objects(String label, List<String> names) {
        String value = joined(names);
        return new QueryMatcher(label, objectsOperator(names), value, value);
    }

    static String objectsOperator(List<String> names) {
        return names.size() > 1 ? "=~" : "=";
    }

    /** Prints a matcher without making it; the escapes of joined values are those of each. */
    static void append(StringBuilder out, String label, String operator, List<String> values) {
        out.append(label).append(operator).append('"');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.append('|');
            }
            GoQuote.appendEscaped(out, values.get(i));
        }
        out.append('"');
    }

    /** Prints a matcher without making it. */
    static void append(StringBuilder out, String label, String operator, String value) {
        GoQuote.appendTo(out.append(label).append(operator), value);
    }

    /** All matchers as they stand between braces. */
    static String text(List<QueryMatcher> matchers) {
        StringBuilder out = new StringBuilder(32 * matchers.size());
        for (int i = 0; i < matchers.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            matchers.get(i).appendTo(out);
        }
        return out.toString();
    }

    /** The values by label; a later matcher of the same label overwrites. */
    static Map<String, String> valuesByName(List<QueryMatcher> matchers) {
        if (matchers.size() == 1) {
            return Map.of(matchers.get(0).label(), matchers.get(0).values());
        }
        if (matchers.size() == 2
                && !matchers.get(0).label().equals(matchers.get(1).label())) {
            // Most requests name a namespace and objects; a hash table is dear for two entries.
            return Map.of(
                    matchers.get(0).label(),
                    matchers.get(0).values(),
                    matchers.get(1).label(),
                    matchers.get(1).values());
        }
        Map<String, String> values = new HashMap<>();
        for (QueryMatcher matcher : matchers) {
            values.put(matcher.label(), matcher.values());
        }
        return values;
    }

    /** A list that has room for what a request adds. */
    static List<QueryMatcher> list(LabelSelector selector) {
        return new ArrayList<>(selector.requirements().size() + 2);
    }
}
