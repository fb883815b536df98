package io.leadline.association;

import java.util.Optional;

/**
 * What became of one label of a series when its resources were looked for.
 *
 * @param label name of the label
 * @param source what decided it
 * @param resource the resource that the label names: looked up for {@code OVERRIDE} and {@code TEMPLATE}, as the label
 *     spells it for {@code UNKNOWN_RESOURCE}, empty for {@code NONE}
 * @param error Go's error of the look-up, for {@code UNKNOWN_RESOURCE}
 */
public record LabelAssociation(String label, Source source, Optional<GroupResource> resource, Optional<String> error) {
    /** What decides the resource of a label. */
    public enum Source {
        /** An entry of {@code overrides}. */
        OVERRIDE,
        /** The label has the form of {@code template}. */
        TEMPLATE,
        /** The label has the form of {@code template}, but the resource it names is not known: it is passed over. */
        UNKNOWN_RESOURCE,
        /** Nothing: the label names no resource, yet makes the series a namespaced one. */
        NONE
    }

    static LabelAssociation mapped(String label, GroupResource resource, Source source) {
        return new LabelAssociation(label, source, Optional.of(resource), Optional.empty());
    }

    static LabelAssociation unknown(String label, GroupResource spelled, String error) {
        return new LabelAssociation(label, Source.UNKNOWN_RESOURCE, Optional.of(spelled), Optional.of(error));
    }

    static LabelAssociation unmapped(String label) {
        return new LabelAssociation(label, Source.NONE, Optional.empty(), Optional.empty());
    }

    /**
     * Whether the label associates the series with a resource.
     *
     * @return true for {@code OVERRIDE} and {@code TEMPLATE}
     */
    public boolean isMapped() {
        return source == Source.OVERRIDE || source == Source.TEMPLATE;
    }

    /** Whether the label makes its series namespaced: it names another resource than the three, or nothing at all. */
    boolean makesNamespaced() {
        return source == Source.NONE
                || (isMapped() && !resource.map(ClusterWide::contains).orElse(false));
    }
}
