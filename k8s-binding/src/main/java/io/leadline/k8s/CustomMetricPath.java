package io.leadline.k8s;

import io.leadline.association.GroupResource;
import io.leadline.query.LabelSelector;
import java.util.Optional;

/**
 * A request for a metric that describes one object or several.
 *
 * @param version of the API: {@code v1beta1} or {@code v1beta2}
 * @param resource the kind of objects, as written; for a metric of namespaces themselves the resource of that name
 * @param namespace where the objects live; empty for cluster-scoped objects and for namespaces themselves
 * @param name name of the object, {@code *} for all that match
 * @param metric name of the metric
 * @param objects condition on the objects' labels; it has no effect on a named object
 * @param metricSelector condition on the metric's labels
 */
public record CustomMetricPath(
        String version,
        GroupResource resource,
        Optional<String> namespace,
        String name,
        String metric,
        LabelSelector objects,
        LabelSelector metricSelector)
        implements ApiPath {
    /** The name that stands for all objects. */
    public static final String ALL = "*";

    /**
     * Starts a path without selectors, in the version that the adapter prefers.
     *
     * @param resource the kind of objects
     * @param namespace where the objects live; empty for cluster-scoped objects and for namespaces themselves
     * @param name name of the object, {@code *} for all
     * @param metric name of the metric
     * @return the path
     */
    public static CustomMetricPath of(GroupResource resource, Optional<String> namespace, String name, String metric) {
        LabelSelector any = LabelSelector.everything();
        return new CustomMetricPath("v1beta1", resource, namespace, name, metric, any, any);
    }

    /**
     * Whether all objects are asked for.
     *
     * @return true if the name is {@code *}
     */
    public boolean asksForAll() {
        return name.equals(ALL);
    }

    @Override
    public String toString() {
        PathText path = new PathText(CUSTOM_METRICS, version);
        boolean ofNamespace = namespace.isEmpty() && resource.equals(new GroupResource("", "namespaces"));
        if (ofNamespace) {
            path.add("namespaces").add(name).add("metrics").add(metric);
        } else {
            namespace.ifPresent(ns -> path.add("namespaces").add(ns));
            path.add(resource.toString()).add(name).add(metric);
        }
        return path.query("labelSelector", objects)
                .query("metricLabelSelector", metricSelector)
                .toString();
    }
}
