package io.leadline.lint;

import java.util.List;
import java.util.Optional;

/**
 * A way to mend a finding.
 *
 * @param title what it does, in the imperative, lower case and without a full stop
 * @param applicability who may apply it
 * @param edits the changes, none of which overlap; all of them belong together
 * @param obstacle why a program must not apply it, although it would be sure of the result elsewhere: it would change
 *     an anchored value, what a merge key brings in, or the template of another program
 */
public record Fix(String title, Applicability applicability, List<Edit> edits, Optional<String> obstacle) {
    /**
     * Copies the list.
     *
     * @param title what it does
     * @param applicability who may apply it
     * @param edits the changes
     * @param obstacle why a program must not apply it
     */
    public Fix {
        edits = List.copyOf(edits);
    }

    /**
     * A fix that nothing stands in the way of.
     *
     * @param title what it does
     * @param applicability who may apply it
     * @param edits the changes
     */
    public Fix(String title, Applicability applicability, List<Edit> edits) {
        this(title, applicability, edits, Optional.empty());
    }

    /** The same fix in a place that only a person may change. */
    Fix withObstacle(String reason) {
        Applicability left =
                applicability == Applicability.MACHINE_APPLICABLE ? Applicability.MAYBE_INCORRECT : applicability;
        return new Fix(title, left, edits, Optional.of(reason));
    }
}
