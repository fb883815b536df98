package io.leadline.value;

import io.leadline.association.GroupResource;
import io.leadline.golang.GoResult;
import io.leadline.query.LabelSelector;
import java.util.List;

/** Knows the objects of a cluster: an API server, or a given list. */
@FunctionalInterface
public interface ObjectNames {
    /**
     * Lists objects.
     *
     * @param resource their resource, as the request names it
     * @param namespace their namespace, or "" for all of the cluster
     * @param selector conditions on their labels
     * @return their names in the order of the API server, or the error of listing them
     */
    GoResult<List<String>> list(GroupResource resource, String namespace, LabelSelector selector);
}
