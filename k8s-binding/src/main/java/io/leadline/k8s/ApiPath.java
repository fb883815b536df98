package io.leadline.k8s;

/**
 * What a GET on one of the three metrics APIs asks for. Immutable; {@code toString} is the path as kubectl would ask
 * it, and reading that again gives an equal object.
 *
 * <p>The rules are those of custom-metrics-apiserver v1.30.0 (pkg/apiserver/installer,
 * pkg/apiserver/endpoints/handlers) and of k8s.io/apiserver v0.30.0 (pkg/endpoints/request/requestinfo.go).
 */
public sealed interface ApiPath
        permits CustomMetricPath, ExternalMetricPath, ResourceMetricPath, DiscoveryPath, RejectedPath {
    /** The group of metrics that describe objects. */
    String CUSTOM_METRICS = "custom.metrics.k8s.io";

    /** The group of metrics that describe anything else. */
    String EXTERNAL_METRICS = "external.metrics.k8s.io";

    /** The group of the CPU and memory usage of pods and nodes. */
    String RESOURCE_METRICS = "metrics.k8s.io";

    /**
     * Reads the path of a request.
     *
     * @param text path and query, percent-encoded, such as
     *     {@code /apis/custom.metrics.k8s.io/v1beta1/namespaces/shop/pods/*}{@code /rps?labelSelector=app%3Dweb}
     * @return what is asked for; a {@link RejectedPath} if the server would refuse it
     */
    static ApiPath parse(String text) {
        return new ApiPathParser(text).parse();
    }
}
