package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.rule.ResourceMetricRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a label means by its name, where scrape configurations agree on it. */
final class LabelMeaning {
    /** Before the names that Prometheus' examples give to labels of Kubernetes objects. */
    private static final List<String> PREFIXES = List.of("", "kubernetes_", "k8s_", "kube_");

    private static final List<String> SUFFIXES = List.of("", "_name");
    private static final Map<String, GroupResource> RESOURCES =
            Map.of("namespace", ClusterWide.NAMESPACES, "pod", ResourceMetricRule.PODS);

    private LabelMeaning() {}

    /**
     * Whose name the label holds. A label that came out of a conflict ({@code exported_pod}) stands beside one of the
     * same meaning, so nothing follows from its name.
     *
     * @param label name of a label
     * @return namespaces or pods, or empty if the name says neither
     */
    static Optional<GroupResource> of(String label) {
        for (String prefix : PREFIXES) {
            for (String suffix : SUFFIXES) {
                boolean isFramed = label.startsWith(prefix)
                        && label.endsWith(suffix)
                        && label.length() > prefix.length() + suffix.length();
                GroupResource resource = isFramed
                        ? RESOURCES.get(label.substring(prefix.length(), label.length() - suffix.length()))
                        : null;
                if (resource != null) {
                    return Optional.of(resource);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The one label that holds the namespace.
     *
     * @param labels labels that all series of a rule have
     * @return the label, or empty if there is none, or more than one that could be it
     */
    static Optional<String> namespaceIn(Set<String> labels) {
        List<String> found = labels.stream()
                .filter(label -> of(label).equals(Optional.of(ClusterWide.NAMESPACES)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
