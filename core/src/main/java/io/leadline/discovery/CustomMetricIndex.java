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
 * Custom metrics by what identifies them in the API: name, resource and scope. Requests nearly always name a resource
 * as the API lists it; then finding the metric takes one look-up and makes no object. Thread-safe.
 */
final class CustomMetricIndex {
    /** A metric, and its query as soon as somebody has asked for it. */
    static final class Entry {
        private final CustomMetric metric;
        // Both are the metric's: a step less for every look-up.
        private final GroupResource resource;
        private final boolean namespaced;
        /** Whether normalising the resource gives itself, as it does unless the mapper is a very unusual one. */
        private final boolean normal;
        /** The metric as answers have it: made once, so that finding it makes nothing. */
        private final Optional<CustomMetric> found;
        /** Another one with the same name, of which there are at most two for each resource. */
        private final @Nullable Entry next;

        private @Nullable MetricQuery query;

        Entry(CustomMetric metric, boolean normal, @Nullable Entry next) {
            this.metric = metric;
            this.resource = metric.resource();
            this.namespaced = metric.namespaced();
            this.normal = normal;
            this.found = Optional.of(metric);
            this.next = next;
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

    private final Map<String, Entry> byName = new HashMap<>();

    CustomMetricIndex(List<CustomMetric> metrics, ResourceMapper mapper) {
        Map<GroupResource, Boolean> normal = new HashMap<>();
        for (CustomMetric metric : metrics) {
            boolean isNormal = normal.computeIfAbsent(metric.resource(), resource -> isNormal(resource, mapper));
            byName.put(metric.name(), new Entry(metric, isNormal, byName.get(metric.name())));
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
        Entry entry = find(request.resource(), request);
        return entry != null && entry.normal ? entry : null;
    }

    /** The metric of a request whose resource has been looked up; null if there is none. */
    @Nullable
    Entry get(NormalizedResource resource, MetricRequest request) {
        return find(resource.groupResource(), request);
    }

    private @Nullable Entry find(GroupResource resource, MetricRequest request) {
        Entry entry = byName.get(request.metric());
        while (entry != null && (entry.namespaced != request.namespaced() || !entry.resource.equals(resource))) {
            entry = entry.next;
        }
        return entry;
    }
}
