package io.leadline.promql;

/** How a matcher compares the value of a label. */
public enum MatchType {
    /** The value is equal. */
    EQUAL("="),
    /** The value is not equal. */
    NOT_EQUAL("!="),
    /** All of the value matches a regular expression. */
    REGEX("=~"),
    /** Not all of the value matches a regular expression. */
    NOT_REGEX("!~");

    private final String operator;

    MatchType(String operator) {
        this.operator = operator;
    }

    /**
     * The operator in PromQL.
     *
     * @return for instance {@code =~}
     */
    public String operator() {
        return operator;
    }

    /**
     * Whether the value of the matcher is a regular expression.
     *
     * @return true for {@link #REGEX} and {@link #NOT_REGEX}
     */
    public boolean isRegex() {
        return this == REGEX || this == NOT_REGEX;
    }
}
