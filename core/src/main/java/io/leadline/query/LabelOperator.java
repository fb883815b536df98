package io.leadline.query;

/** How a {@link LabelRequirement} relates a key to its values: apimachinery's {@code selection.Operator}. */
public enum LabelOperator {
    /** {@code key=value}. */
    EQUALS("="),
    /** {@code key==value}. */
    DOUBLE_EQUALS("=="),
    /** {@code key!=value}; an absent key matches too. */
    NOT_EQUALS("!="),
    /** {@code key in (a,b)}. */
    IN("in"),
    /** {@code key notin (a,b)}; an absent key matches too. */
    NOT_IN("notin"),
    /** {@code key}. */
    EXISTS("exists"),
    /** {@code !key}. */
    DOES_NOT_EXIST("!"),
    /** {@code key>1}. */
    GREATER_THAN("gt"),
    /** {@code key<1}. */
    LESS_THAN("lt");

    private final String text;

    LabelOperator(String text) {
        this.text = text;
    }

    /**
     * The value of the Go constant, which error texts show.
     *
     * @return such as {@code notin} or {@code gt}
     */
    public String text() {
        return text;
    }
}
