package io.leadline.query;

/**
 * A request to the external metrics API. Immutable.
 *
 * @param metric name of the metric in the API
 * @param namespace the namespace of the path, or ""
 * @param selector conditions on the labels of the metric ({@code labelSelector})
 */
public record ExternalMetricRequest(String metric, String namespace, LabelSelector selector) {
    /**
     * A request without a namespace and conditions.
     *
     * @param metric name of the metric in the API
     * @return the request
     */
    public static ExternalMetricRequest of(String metric) {
        return new ExternalMetricRequest(metric, "", LabelSelector.everything());
    }

    /**
     * The same request in a namespace.
     *
     * @param name name of the namespace
     * @return the changed request
     */
    public ExternalMetricRequest inNamespace(String name) {
        return new ExternalMetricRequest(metric, name, selector);
    }

    /**
     * The same request with conditions on the metric's labels.
     *
     * @param conditions the selector
     * @return the changed request
     */
    public ExternalMetricRequest selecting(LabelSelector conditions) {
        return new ExternalMetricRequest(metric, namespace, conditions);
    }
}
