package io.leadline.association;

import java.util.List;

/**
 * Which resources a series has by the names of its labels, whatever their values.
 *
 * @param labels what became of each label, in the order of the labels
 */
public record SeriesAssociation(List<LabelAssociation> labels) {
    /**
     * Copies the list.
     *
     * @param labels what became of each label, in the order of the labels
     */
    public SeriesAssociation {
        labels = List.copyOf(labels);
    }

    /**
     * The resources of the series.
     *
     * @return a resource for each label that names one, with repeats
     */
    public List<GroupResource> resources() {
        return labels.stream()
                .filter(LabelAssociation::isMapped)
                .flatMap(label -> label.resource().stream())
                .toList();
    }

    /**
     * Whether the series counts as namespaced: it has a label that names a resource other than namespaces, nodes and
     * persistent volumes, or one that names nothing. A label that fits the template but names an unknown resource has
     * no say.
     *
     * @return the flag, from which {@link #namespaced(GroupResource)} excepts three resources
     */
    public boolean namespaced() {
        return labels.stream().anyMatch(LabelAssociation::makesNamespaced);
    }

    /**
     * Whether the metric of a resource of this series is registered as namespaced.
     *
     * @param resource one of {@link #resources()}
     * @return false for namespaces, nodes and persistent volumes; else {@link #namespaced()}
     */
    public boolean namespaced(GroupResource resource) {
        return !ClusterWide.contains(resource) && namespaced();
    }
}
