package io.leadline.k8s;

import io.leadline.query.LabelSelector;

/**
 * A request for a metric that describes no object of the cluster.
 *
 * @param version of the API: {@code v1beta1}
 * @param namespace the namespace of who asks
 * @param metric name of the metric
 * @param selector condition on the metric's labels
 */
public record ExternalMetricPath(String version, String namespace, String metric, LabelSelector selector)
        implements ApiPath {
    /**
     * A path without a selector, in the version that the adapter serves.
     *
     * @param namespace the namespace of who asks
     * @param metric name of the metric
     * @return the path
     */
    public static ExternalMetricPath of(String namespace, String metric) {
        return new ExternalMetricPath("v1beta1", namespace, metric, LabelSelector.everything());
    }

    @Override
    public String toString() {
        return new PathText(EXTERNAL_METRICS, version)
                .add("namespaces")
                .add(namespace)
                .add(metric)
                .query("labelSelector", selector)
                .toString();
    }
}
