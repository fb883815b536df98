package io.leadline.promql;

/** An operator between two expressions, or between two durations. */
public enum BinaryOperator {
    /** Addition. */
    ADD("+"),
    /** Subtraction. */
    SUB("-"),
    /** Multiplication. */
    MUL("*"),
    /** Division. */
    DIV("/"),
    /** Remainder. */
    MOD("%"),
    /** Power, the only one that groups to the right. */
    POW("^"),
    /** Arc tangent of two arguments. */
    ATAN2("atan2"),
    /** Equal. */
    EQLC("=="),
    /** Not equal. */
    NEQ("!="),
    /** Less or equal. */
    LTE("<="),
    /** Less. */
    LSS("<"),
    /** Greater or equal. */
    GTE(">="),
    /** Greater. */
    GTR(">"),
    /** Cuts the buckets of histograms above a bound. Not a comparison. */
    TRIM_UPPER("</"),
    /** Cuts the buckets of histograms below a bound. Not a comparison. */
    TRIM_LOWER(">/"),
    /** Intersection. */
    AND("and"),
    /** Union. */
    OR("or"),
    /** Complement. */
    UNLESS("unless");

    private final String text;

    BinaryOperator(String text) {
        this.text = text;
    }

    /**
     * The operator in PromQL.
     *
     * @return for instance {@code +} or {@code unless}
     */
    public String text() {
        return text;
    }

    /**
     * Whether two values are compared, so that {@code bool} is allowed.
     *
     * @return true for {@code == != <= < >= >}
     */
    public boolean isComparison() {
        return switch (this) {
            case EQLC, NEQ, LTE, LSS, GTE, GTR -> true;
            default -> false;
        };
    }

    /**
     * Whether the operator works on sets of series.
     *
     * @return true for {@code and}, {@code or}, {@code unless}
     */
    public boolean isSet() {
        return this == AND || this == OR || this == UNLESS;
    }

    /**
     * How strongly the operator binds.
     *
     * @return from 1 for {@code or} to 6 for {@code ^}
     */
    public int precedence() {
        return switch (this) {
            case OR -> 1;
            case AND, UNLESS -> 2;
            case EQLC, NEQ, LTE, LSS, GTE, GTR, TRIM_UPPER, TRIM_LOWER -> 3;
            case ADD, SUB -> 4;
            case MUL, DIV, MOD, ATAN2 -> 5;
            case POW -> 6;
        };
    }
}
