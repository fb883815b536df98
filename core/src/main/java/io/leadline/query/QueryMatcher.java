package io.leadline.query;

/**
 * One matcher that a request adds to the query.
 *
 * @param label name of the label, as it is printed
 * @param operator {@code =}, {@code !=}, {@code =~} or {@code !~}
 * @param value the value or pattern, unquoted
 * @param values the values joined by {@code |}, as {@code .LabelValuesByName} has them
 */
public record QueryMatcher(String label, String operator, String value, String values) {
    /** Prints the matcher as the adapter does: label, operator and the value in Go's quotes. */
    void appendTo(StringBuilder out) {
        Matchers.append(out, label, operator, value);
    }

    /**
     * The matcher as PromQL.
     *
     * @return such as {@code pod=~"a|b"}
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(label.length() + value.length() + 4);
        appendTo(out);
        return out.toString();
    }
}
