package io.leadline.query;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Conditions on the labels of a Kubernetes object or of a metric, all of which have to hold: apimachinery's
 * {@code labels.Selector}. The order of the conditions shows in rendered queries and is kept as given; the parser
 * delivers them in apimachinery's order, by key.
 *
 * @param requirements the conditions; none matches everything
 */
public record LabelSelector(List<LabelRequirement> requirements) {
    private static final LabelSelector EVERYTHING = new LabelSelector(List.of());

    /**
     * Copies the list.
     *
     * @param requirements the requirements
     */
    public LabelSelector {
        requirements = List.copyOf(requirements);
    }

    /**
     * The selector without conditions.
     *
     * @return a selector that matches everything
     */
    public static LabelSelector everything() {
        return EVERYTHING;
    }

    /**
     * Whether there are no conditions.
     *
     * @return true if everything matches
     */
    public boolean isEmpty() {
        return requirements.isEmpty();
    }

    /** The labels of the conditions, in their order. */
    List<String> keys() {
        return requirements.stream().map(LabelRequirement::key).toList();
    }

    /**
     * Whether labels meet all conditions.
     *
     * @param labels an object's labels
     * @return true if they do
     */
    public boolean matches(Map<String, String> labels) {
        for (LabelRequirement requirement : requirements) {
            if (!requirement.matches(labels)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The selector as kubectl writes it; parsing it gives an equal one.
     *
     * @return the conditions, joined by commas; empty for everything
     */
    @Override
    public String toString() {
        return requirements.stream().map(LabelRequirement::toString).collect(Collectors.joining(","));
    }
}
