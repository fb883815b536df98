package io.leadline.k8s;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merges descriptions of API groups. */
final class ApiGroups {
    private ApiGroups() {}

    /** The groups of both lists, each name once, in the order of their first mention; the second list wins. */
    static List<ApiGroup> merged(List<ApiGroup> groups, List<ApiGroup> others) {
        Map<String, ApiGroup> byName = new LinkedHashMap<>();
        groups.forEach(group -> byName.merge(group.name(), group, ApiGroups::merged));
        others.forEach(group -> byName.merge(group.name(), group, ApiGroups::merged));
        return List.copyOf(byName.values());
    }

    private static ApiGroup merged(ApiGroup group, ApiGroup other) {
        Map<String, ApiVersion> byName = new LinkedHashMap<>();
        group.versions().forEach(version -> byName.put(version.name(), version));
        for (ApiVersion version : other.versions()) {
            ApiVersion added = version.name().isEmpty() ? withoutKnown(version, group) : version;
            boolean saysSomething =
                    !added.name().isEmpty() || !added.resources().isEmpty();
            if (saysSomething) {
                byName.merge(added.name(), added, ApiGroups::merged);
            }
        }
        Optional<String> preferred = other.preferred().or(group::preferred);
        return new ApiGroup(group.name(), preferred, List.copyOf(byName.values()));
    }

    /** A list of mere names says nothing new about a resource that is known with its version. */
    private static ApiVersion withoutKnown(ApiVersion names, ApiGroup group) {
        List<ApiResource> unknown = names.resources().stream()
                .filter(resource -> group.versions().stream()
                        .flatMap(version -> version.resources().stream())
                        .noneMatch(known -> known.plural().equals(resource.plural())))
                .toList();
        return new ApiVersion(names.name(), unknown);
    }

    private static ApiVersion merged(ApiVersion version, ApiVersion other) {
        Map<String, ApiResource> byPlural = new LinkedHashMap<>();
        version.resources().forEach(resource -> byPlural.put(resource.plural(), resource));
        other.resources().forEach(resource -> byPlural.merge(resource.plural(), resource, ApiGroups::merged));
        return new ApiVersion(version.name(), new ArrayList<>(byPlural.values()));
    }

    /** Tables of kubectl do not have singular names: what was known stays. */
    private static ApiResource merged(ApiResource resource, ApiResource other) {
        boolean keeps = other.singular().isEmpty() && other.kind().equals(resource.kind());
        return keeps ? new ApiResource(other.plural(), resource.singular(), other.kind(), other.scope()) : other;
    }
}
