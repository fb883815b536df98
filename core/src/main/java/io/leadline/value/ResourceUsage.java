package io.leadline.value;

import io.leadline.golang.PrometheusDuration;
import java.util.List;

/**
 * The CPU and memory use of a pod or node, as the resource metrics API answers. Immutable.
 *
 * @param object the pod or node
 * @param timestampMs the earliest time of its samples, in milliseconds since 1970
 * @param window the time over which the use is measured
 * @param usage of a node its own use, with the name ""; of a pod that of its containers, sorted by name
 */
public record ResourceUsage(ObjectMetadata object, long timestampMs, PrometheusDuration window, List<Usage> usage) {
    /**
     * What something uses.
     *
     * @param name name of the container, "" for a node
     * @param cpu cores
     * @param memory bytes
     */
    public record Usage(String name, Quantity cpu, Quantity memory) {}

    /**
     * Copies the list.
     *
     * @param object the pod or node
     * @param timestampMs the earliest time of its samples, in milliseconds since 1970
     * @param window the time over which the use is measured
     * @param usage of a node its own use, with the name ""; of a pod that of its containers, sorted by name
     */
    public ResourceUsage {
        usage = List.copyOf(usage);
    }
}
