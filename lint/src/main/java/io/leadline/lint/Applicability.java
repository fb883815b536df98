package io.leadline.lint;

/** Who may apply a {@link Fix}. */
public enum Applicability {
    /** A program: the result is surely what was meant. */
    MACHINE_APPLICABLE("machine-applicable", "`leadline fix` applies them"),
    /** A person who has looked at it: the result is valid, but something else may have been meant. */
    MAYBE_INCORRECT("maybe-incorrect", "shown to be looked at"),
    /** A person who fills in what is missing. */
    HAS_PLACEHOLDERS("has-placeholders", "shown to be filled in");

    private final String label;
    private final String use;

    Applicability(String label, String use) {
        this.label = label;
        this.use = use;
    }

    /**
     * The word that people read.
     *
     * @return words in lower case, joined by a hyphen
     */
    public String label() {
        return label;
    }

    /**
     * What is done with such a fix.
     *
     * @return words for behind the label
     */
    public String use() {
        return use;
    }
}
