package io.leadline.discovery;

import io.leadline.association.GroupResource;
import io.leadline.rule.MetricRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The metrics of a section that is being filled, by what identifies them in the API. */
final class SlotTable {
    private final Map<CustomKey, Slot> custom = new HashMap<>();
    private final Map<String, Slot> external = new HashMap<>();

    Slot custom(GroupResource resource, boolean namespaced, String metric) {
        return custom.computeIfAbsent(new CustomKey(resource, namespaced, metric), key -> new Slot());
    }

    Slot external(String metric) {
        return external.computeIfAbsent(metric, key -> new Slot());
    }

    List<CustomMetric> customMetrics() {
        List<CustomMetric> metrics = new ArrayList<>(custom.size());
        custom.forEach((key, slot) -> {
            MetricRule rule = slot.rule();
            if (rule != null) {
                metrics.add(new CustomMetric(key.resource(), key.namespaced(), key.metric(), slot.series(), rule));
            }
        });
        return metrics;
    }

    List<ExternalMetric> externalMetrics() {
        List<ExternalMetric> metrics = new ArrayList<>(external.size());
        external.forEach((metric, slot) -> {
            MetricRule rule = slot.rule();
            if (rule != null) {
                metrics.add(new ExternalMetric(metric, slot.series(), rule));
            }
        });
        return metrics;
    }
}
