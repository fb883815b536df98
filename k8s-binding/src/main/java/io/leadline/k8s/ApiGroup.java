package io.leadline.k8s;

import java.util.List;
import java.util.Optional;

/**
 * An API group.
 *
 * @param name such as {@code apps}, empty for the core group
 * @param preferred the version that the server prefers, if it is known; else the order of the versions counts
 * @param versions in the order of the server
 */
public record ApiGroup(String name, Optional<String> preferred, List<ApiVersion> versions) {
    /**
     * Copies the list.
     *
     * @param name such as {@code apps}, empty for the core group
     * @param preferred the version that the server prefers, if it is known; else the order of the versions counts
     * @param versions in the order of the server
     */
    public ApiGroup {
        versions = List.copyOf(versions);
    }

    /**
     * Whether resources of this group are known.
     *
     * @return false if nothing but names of versions is known
     */
    public boolean hasResources() {
        return versions.stream().anyMatch(version -> !version.resources().isEmpty());
    }
}
