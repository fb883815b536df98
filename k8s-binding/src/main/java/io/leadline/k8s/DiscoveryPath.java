package io.leadline.k8s;

import java.util.Optional;

/**
 * A request for the discovery document of an API group or of one of its versions.
 *
 * @param group one of the three metrics groups
 * @param version the version whose resources are asked for; empty for the list of versions
 */
public record DiscoveryPath(String group, Optional<String> version) implements ApiPath {
    @Override
    public String toString() {
        return "/apis/" + group + version.map(name -> "/" + name).orElse("");
    }
}
