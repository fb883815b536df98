package io.leadline.lint;

/** Who may apply a {@link Fix}. */
public enum Applicability {
    /** A program: the result is surely what was meant. */
    MACHINE_APPLICABLE("machine-applicable"),
    /** A person who has looked at it: the result is valid, but something else may have been meant. */
    MAYBE_INCORRECT("maybe-incorrect"),
    /** A person who fills in what is missing. */
    HAS_PLACEHOLDERS("has-placeholders");

    private final String label;

    Applicability(String label) {
        this.label = label;
    }

    /**
     * The word that people read.
     *
     * @return words in lower case, joined by a hyphen
     */
    public String label() {
        return label;
    }
}
