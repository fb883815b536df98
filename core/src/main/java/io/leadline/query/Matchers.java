package io.leadline.query;

import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the matchers of a request: a port of {@code processQueryParts}, {@code selectMatcher} and
 * {@code selectTargetValue} of prometheus-adapter v0.12.0 (pkg/naming/metrics_query.go).
 */
final class Matchers {
    private Matchers() {}

    /** The matcher of one condition, or Go's error. */
    static GoResult<QueryMatcher> of(LabelRequirement requirement) {
        if (requirement.key().isEmpty()) {
            return GoResult.failed("label not specified");
        }
        int count = requirement.values().size();
        return switch (requirement.operator()) {
            case GREATER_THAN, LESS_THAN -> GoResult.failed("operator not supported by prometheus");
            case EXISTS -> count == 0 ? single(requirement, "!=") : GoResult.failed("operator does not support values");
            case DOES_NOT_EXIST ->
                count == 0 ? single(requirement, "=") : GoResult.failed("operator does not support values");
            case EQUALS, DOUBLE_EQUALS -> joined(requirement, "=", "=~");
            case NOT_EQUALS -> joined(requirement, "!=", "!~");
            case IN -> joined(requirement, "=~", "=~");
            case NOT_IN -> joined(requirement, "!~", "!~");
        };
    }

    private static GoResult<QueryMatcher> single(LabelRequirement requirement, String operator) {
        return GoResult.of(new QueryMatcher(requirement.key(), operator, "", ""));
    }

    /** A value is passed on as it is, also where it becomes a pattern; several are joined, unescaped. */
    private static GoResult<QueryMatcher> joined(LabelRequirement requirement, String one, String several) {
        List<String> values = requirement.values();
        if (values.isEmpty()) {
            return GoResult.failed("operator requires values");
        }
        String value = values.size() == 1 ? values.get(0) : String.join("|", values);
        return GoResult.of(new QueryMatcher(requirement.key(), values.size() == 1 ? one : several, value, value));
    }

    /** The matcher of the namespace. */
    static QueryMatcher namespace(String label, String namespace) {
        return new QueryMatcher(label, "=", namespace, namespace);
    }

    /** The matcher of the objects: equality for one, an unescaped alternation for several. */
    static QueryMatcher objects(String label, List<String> names) {
        String value = names.size() == 1 ? names.get(0) : String.join("|", names);
        return new QueryMatcher(label, objectsOperator(names), value, value);
    }

    private static String objectsOperator(List<String> names) {
        return names.size() > 1 ? "=~" : "=";
    }

    /** Prints the matcher of the objects without making it; the escapes of the joined names are those of each. */
    static void appendObjects(StringBuilder out, String label, List<String> names) {
        out.append(label).append(objectsOperator(names)).append('"');
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.append('|');
            }
            GoQuote.appendEscaped(out, names.get(i));
        }
        out.append('"');
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
