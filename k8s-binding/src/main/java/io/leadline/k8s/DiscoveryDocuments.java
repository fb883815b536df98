package io.leadline.k8s;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.association.GroupResource;
import java.util.Collection;
import java.util.List;

/**
 * The discovery documents of the metrics APIs, as prometheus-adapter v0.12.0 answers them. The real server walks a Go
 * map, so the order of its {@code resources} says nothing; here it is the order of the metrics given.
 */
public final class DiscoveryDocuments {
    private DiscoveryDocuments() {}

    /**
     * A custom metric of the listing.
     *
     * @param resource what the metric describes, normalised
     * @param namespaced whether the listing calls it namespaced
     * @param metric name of the metric
     */
    public record CustomMetric(GroupResource resource, boolean namespaced, String metric) {}

    /**
     * The answer to {@code /apis/custom.metrics.k8s.io/VERSION}.
     *
     * @param version {@code v1beta1} or {@code v1beta2}
     * @param metrics all custom metrics
     * @return an {@code APIResourceList} as JSON on one line
     */
    public static String customMetrics(String version, Collection<CustomMetric> metrics) {
        ObjectNode document = resourceList(ApiPath.CUSTOM_METRICS, version);
        for (CustomMetric metric : metrics) {
            String name = metric.resource() + "/" + metric.metric();
            addResource(document, name, metric.namespaced(), "MetricValueList", List.of("get"));
        }
        return document.toString();
    }

    /**
     * The answer to {@code /apis/external.metrics.k8s.io/v1beta1}.
     *
     * @param metrics names of all external metrics
     * @return an {@code APIResourceList} as JSON on one line
     */
    public static String externalMetrics(Collection<String> metrics) {
        ObjectNode document = resourceList(ApiPath.EXTERNAL_METRICS, "v1beta1");
        for (String metric : metrics) {
            addResource(document, metric, true, "ExternalMetricValueList", List.of("get"));
        }
        return document.toString();
    }

    /**
     * The answer to {@code /apis/metrics.k8s.io/v1beta1}.
     *
     * @return an {@code APIResourceList} as JSON on one line
     */
    public static String resourceMetrics() {
        ObjectNode document = resourceList(ApiPath.RESOURCE_METRICS, "v1beta1");
        addResource(document, "nodes", false, "NodeMetrics", List.of("get", "list"));
        addResource(document, "pods", true, "PodMetrics", List.of("get", "list"));
        return document.toString();
    }

    /**
     * The answer to {@code /apis/GROUP}. It names one version of the custom metrics, although there are two.
     *
     * @param group one of the metrics groups
     * @return an {@code APIGroup} as JSON on one line
     */
    public static String group(String group) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("kind", "APIGroup").put("apiVersion", "v1").put("name", group);
        ObjectNode version = JsonNodeFactory.instance.objectNode();
        version.put("groupVersion", group + "/v1beta1").put("version", "v1beta1");
        document.putArray("versions").add(version);
        document.set("preferredVersion", version.deepCopy());
        return document.toString();
    }

    private static ObjectNode resourceList(String group, String version) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("kind", "APIResourceList").put("apiVersion", "v1").put("groupVersion", group + "/" + version);
        document.putArray("resources");
        return document;
    }

    private static void addResource(
            ObjectNode document, String name, boolean namespaced, String kind, List<String> verbs) {
        ObjectNode resource = document.withArray("resources").addObject();
        resource.put("name", name)
                .put("singularName", "")
                .put("namespaced", namespaced)
                .put("kind", kind);
        ArrayNode list = resource.putArray("verbs");
        verbs.forEach(list::add);
    }
}
