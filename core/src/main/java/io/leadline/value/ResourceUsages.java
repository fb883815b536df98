package io.leadline.value;

import java.util.List;

/**
 * What a request to the resource metrics API gives. Immutable.
 *
 * @param items the use of each pod or node whose data is complete, in the order of the request
 * @param logged the errors that the adapter only logs, in the order in which it asks
 */
public record ResourceUsages(List<ResourceUsage> items, List<String> logged) {
    /**
     * Copies the lists.
     *
     * @param items the use of each pod or node whose data is complete, in the order of the request
     * @param logged the errors that the adapter only logs, in the order in which it asks
     */
    public ResourceUsages {
        items = List.copyOf(items);
        logged = List.copyOf(logged);
    }
}
