package io.leadline.query;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a {@link LabelSelector}: apimachinery's {@code labels.Requirement}. Keys and values are taken as
 * they are; the parser of selectors checks them.
 *
 * @param key name of the label
 * @param operator how it relates to the values
 * @param values sorted, without repeats; none for {@code EXISTS} and {@code DOES_NOT_EXIST}
 */
public record LabelRequirement(String key, LabelOperator operator, List<String> values) {
    /**
     * Sorts the values and drops repeats.
     *
     * @param key the key
     * @param operator the operator
     * @param values the values in any order
     */
    public LabelRequirement {
        values = isAscending(values)
                ? List.copyOf(values)
                : values.stream().sorted().distinct().toList();
    }

    /** Whether values are sorted without repeats, as the parser delivers them. */
    private static boolean isAscending(List<String> values) {
        for (int i = 1; i < values.size(); i++) {
            if (values.get(i - 1).compareTo(values.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether an object's labels meet this condition.
     *
     * @param labels the object's labels
     * @return true if they do; comparisons need 64-bit integers on both sides
     */
    public boolean matches(Map<String, String> labels) {
        @Nullable String actual = labels.get(key);
        return switch (operator) {
            case EXISTS -> actual != null;
            case DOES_NOT_EXIST -> actual == null;
            case EQUALS, DOUBLE_EQUALS, IN -> actual != null && values.contains(actual);
            case NOT_EQUALS, NOT_IN -> actual == null || !values.contains(actual);
            case GREATER_THAN, LESS_THAN -> actual != null && values.size() == 1 && compares(actual, values.get(0));
        };
    }

    private boolean compares(String actual, String limit) {
        OptionalLong left = integer(actual);
        OptionalLong right = integer(limit);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        int order = Long.compare(left.getAsLong(), right.getAsLong());
        return operator == LabelOperator.GREATER_THAN ? order > 0 : order < 0;
    }

    /**
     * Reads an integer as Go's {@code strconv.ParseInt(text, 10, 64)} does: ASCII digits, an optional sign.
     *
     * @param text the number
     * @return its value, or empty if it is not one
     */
    public static OptionalLong integer(String text) {
        boolean digits = !text.isEmpty() && text.chars().skip(1).allMatch(LabelRequirement::isDigit);
        boolean starts = digits && (isDigit(text.charAt(0)) || "+-".indexOf(text.charAt(0)) >= 0);
        if (!starts) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException outOfRangeOrBareSign) {
            return OptionalLong.empty();
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /**
     * The condition as kubectl writes it.
     *
     * @return such as {@code app in (mail,web)}
     */
    @Override
    public String toString() {
        String list = String.join(",", values);
        return switch (operator) {
            case EXISTS -> key;
            case DOES_NOT_EXIST -> "!" + key;
            case EQUALS -> key + "=" + list;
            case DOUBLE_EQUALS -> key + "==" + list;
            case NOT_EQUALS -> key + "!=" + list;
            case IN -> key + " in (" + list + ")";
            case NOT_IN -> key + " notin (" + list + ")";
            case GREATER_THAN -> key + ">" + list;
            case LESS_THAN -> key + "<" + list;
        };
    }
}
