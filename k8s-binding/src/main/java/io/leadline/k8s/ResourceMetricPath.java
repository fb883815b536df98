package io.leadline.k8s;

import io.leadline.query.LabelSelector;
import java.util.Optional;

/**
 * A request for the CPU and memory usage of pods or nodes, as {@code kubectl top} makes it.
 *
 * @param version of the API: {@code v1beta1}
 * @param resource {@code pods} or {@code nodes}
 * @param namespace where the pods live; empty for nodes and for the pods of all namespaces
 * @param name name of the pod or node; empty for all that match
 * @param selector condition on the objects' labels; it has no effect on a named object
 */
public record ResourceMetricPath(
        String version, String resource, Optional<String> namespace, Optional<String> name, LabelSelector selector)
        implements ApiPath {
    @Override
    public String toString() {
        PathText path = new PathText(RESOURCE_METRICS, version);
        namespace.ifPresent(ns -> path.add("namespaces").add(ns));
        path.add(resource);
        name.ifPresent(path::add);
        return path.query("labelSelector", selector).toString();
    }
}
