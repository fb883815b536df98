package io.leadline.promql.analysis;

import java.util.Set;

/**
 * A limit on the number of series of a result at one instant.
 *
 * @param labels labels that form groups: the series of a group have the same values of them
 * @param most the most series that a group can have
 */
public record SeriesBound(Set<String> labels, long most) {
    /**
     * A limit.
     *
     * @param labels labels that form groups
     * @param most the most series that a group can have
     */
    public SeriesBound {
        labels = Set.copyOf(labels);
    }

    /** Whether this limit says all that the other one says. */
    boolean implies(SeriesBound other) {
        return most <= other.most && other.labels.containsAll(labels);
    }
}
