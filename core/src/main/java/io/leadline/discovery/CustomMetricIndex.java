package io.leadline.discovery;

import io.leadline.association.GroupResource;
import io.leadline.association.NormalizedResource;
import io.leadline.association.ResourceMapper;
import io.leadline.query.MetricQuery;
import io.leadline.query.MetricRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Custom metrics by what identifies them in the API: resource, scope and name. Requests nearly always name a resource
 * as the API lists it; then finding the metric takes two look-ups and makes no object. Thread-safe.
 */
final class CustomMetricIndex {
    /** A metric, and its query as soon as somebody has asked for it. */
    static final class Entry {
        private final CustomMetric metric;
        /** The metric as answers have it: made once, so that finding it makes nothing. */
        private final Optional<CustomMetric> found;

        private @Nullable MetricQuery query;

        Entry(CustomMetric metric) {
            this.metric = metric;
            this.found = Optional.of(metric);
        }

        Optional<CustomMetric> found() {
            return found;
        }

        MetricQuery query() {
            MetricQuery known = query;
            if (known == null) {
                // Two threads may both do this; they make the same, and it is safe to pass on without a lock.
                known = metric.rule().query().forMetric(metric.series(), metric.resource(), List.of());
                query = known;
            }
            return known;
        }
    }

    /** The metrics of one resource. */
    private static final class ResourceEntries {
        private final Map<String, Entry> namespaced = new HashMap<>();
        private final Map<String, Entry> clusterWide = new HashMap<>();
        /** Whether normalising the resource gives itself, as it does unless the mapper is a very unusual one. */
        private final boolean normal;

        ResourceEntries(boolean normal) {
            this.normal = normal;
        }

        Map<String, Entry> scope(boolean isNamespaced) {
            return isNamespaced ? namespaced : clusterWide;
        }
    }

    private final Map<GroupResource, ResourceEntries> byResource = new HashMap<>();

    CustomMetricIndex(List<CustomMetric> metrics, ResourceMapper mapper) {
        for (CustomMetric metric : metrics) {
            byResource
                    .computeIfAbsent(metric.resource(), resource -> new ResourceEntries(isNormal(resource, mapper)))
                    .scope(metric.namespaced())
                    .put(metric.name(), new Entry(metric));
        }
    }

    private static boolean isNormal(GroupResource resource, ResourceMapper mapper) {
        return mapper.normalize(resource)
                .value()
                .map(found -> found.groupResource().equals(resource))
                .orElse(false);
    }

    /** The metric of a request that names its resource as the API lists it; null if that is not so. */
    @Nullable
    Entry listed(MetricRequest request) {
        ResourceEntries entries = byResource.get(request.resource());
        return entries == null || !entries.normal
                ? null
                : entries.scope(request.namespaced()).get(request.metric());
    }

    /** The metric of a request whose resource has been looked up; null if there is none. */
    @Nullable
    Entry get(NormalizedResource resource, MetricRequest request) {
        ResourceEntries entries = byResource.get(resource.groupResource());
        return entries == null ? null : entries.scope(request.namespaced()).get(request.metric());
    }
}
