package io.leadline.k8s;

import java.util.List;

/**
 * A version of an API group.
 *
 * @param name such as {@code v1beta1}; empty where a description of resources does not tell versions
 * @param resources in the order of the server; none if only the version's name is known
 */
public record ApiVersion(String name, List<ApiResource> resources) {
    /**
     * Copies the list.
     *
     * @param name such as {@code v1beta1}; empty where a description of resources does not tell versions
     * @param resources in the order of the server; none if only the version's name is known
     */
    public ApiVersion {
        resources = List.copyOf(resources);
    }
}
