package io.leadline.discovery;

import io.leadline.association.GroupResource;
import io.leadline.rule.MetricRule;

/**
 * A metric that the custom metrics API lists, and what stands behind it. Immutable.
 *
 * @param resource the resource that the metric describes, group and plural name
 * @param namespaced whether the API lists it for objects in namespaces
 * @param name name of the metric in the API
 * @param series name of the series that requests are answered from
 * @param rule the rule that requests are answered by: the last one that exposed this metric
 */
public record CustomMetric(GroupResource resource, boolean namespaced, String name, String series, MetricRule rule) {
    /**
     * The metric as the adapter writes it.
     *
     * @return such as {@code pods/http_requests(namespaced)}
     */
    public String id() {
        return resource + "/" + name + (namespaced ? "(namespaced)" : "");
    }
}
