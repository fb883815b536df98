package io.leadline.lint;

import java.util.List;

/**
 * A way to mend a finding.
 *
 * @param title what it does, in the imperative, lower case and without a full stop
 * @param applicability who may apply it
 * @param edits the changes, none of which overlap; all of them belong together
 */
public record Fix(String title, Applicability applicability, List<Edit> edits) {
    /**
     * Copies the list.
     *
     * @param title what it does
     * @param applicability who may apply it
     * @param edits the changes
     */
    public Fix {
        edits = List.copyOf(edits);
    }
}
