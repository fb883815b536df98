package io.leadline.query;

import io.leadline.association.GroupResource;
import java.util.List;

/**
 * A request to the custom metrics API: one metric of some objects of one resource. Immutable.
 *
 * @param resource the objects' resource as the request names it, plural or singular, perhaps with a part of its group
 * @param metric name of the metric in the API
 * @param namespace the objects' namespace, or "" for objects of the cluster
 * @param namespaced whether the request is for a namespaced metric; the API takes that from the path
 * @param names names of the objects, in the order in which the API server lists them
 * @param selector conditions on the labels of the metric ({@code metricLabelSelector}), not of the objects
 */
public record MetricRequest(
        GroupResource resource,
        String metric,
        String namespace,
        boolean namespaced,
        List<String> names,
        LabelSelector selector) {
    /**
     * Copies the list.
     *
     * @param resource the objects' resource as the request names it, plural or singular, perhaps with a part of its
     *     group
     * @param metric name of the metric in the API
     * @param namespace the objects' namespace, or "" for objects of the cluster
     * @param namespaced whether the request is for a namespaced metric; the API takes that from the path
     * @param names names of the objects, in the order in which the API server lists them
     * @param selector conditions on the labels of the metric ({@code metricLabelSelector}), not of the objects
     */
    public MetricRequest {
        names = List.copyOf(names);
    }

    /**
     * A request for a metric of the cluster's objects; {@link #inNamespace} and {@link #named} complete it.
     *
     * @param resource the resource as API paths have it: {@code pods}, {@code models.mlops.seldon.io}
     * @param metric name of the metric in the API
     * @return a request without names
     */
    public static MetricRequest of(String resource, String metric) {
        return of(GroupResource.parse(resource), metric);
    }

    /**
     * A request for a metric of the cluster's objects; {@link #inNamespace} and {@link #named} complete it.
     *
     * @param resource the resource
     * @param metric name of the metric in the API
     * @return a request without names
     */
    public static MetricRequest of(GroupResource resource, String metric) {
        return new MetricRequest(resource, metric, "", false, List.of(), LabelSelector.everything());
    }

    /**
     * The same request in a namespace.
     *
     * @param name name of the namespace; "" asks at the root of the API
     * @return a request for a namespaced metric, unless the name is empty
     */
    public MetricRequest inNamespace(String name) {
        return new MetricRequest(resource, metric, name, !name.isEmpty(), names, selector);
    }

    /**
     * The same request for other objects.
     *
     * @param objects names of the objects
     * @return the changed request
     */
    public MetricRequest named(String... objects) {
        return named(List.of(objects));
    }

    /**
     * The same request for other objects.
     *
     * @param objects names of the objects
     * @return the changed request
     */
    public MetricRequest named(List<String> objects) {
        return new MetricRequest(resource, metric, namespace, namespaced, objects, selector);
    }

    /**
     * The same request with conditions on the metric's labels.
     *
     * @param conditions the metric selector
     * @return the changed request
     */
    public MetricRequest selecting(LabelSelector conditions) {
        return new MetricRequest(resource, metric, namespace, namespaced, names, conditions);
    }
}
