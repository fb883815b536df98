package io.leadline.value;

import java.util.Map;

/**
 * A pod or node whose use is asked for.
 *
 * @param namespace its namespace, or "" for a node
 * @param name its name
 * @param labels its labels, which values repeat
 */
public record ObjectMetadata(String namespace, String name, Map<String, String> labels) {
    /**
     * Copies the map.
     *
     * @param namespace its namespace, or "" for a node
     * @param name its name
     * @param labels its labels, which values repeat
     */
    public ObjectMetadata {
        labels = Map.copyOf(labels);
    }
}
