package io.leadline.k8s;

import io.leadline.association.GroupResource;
import io.leadline.association.GroupVersionKind;
import io.leadline.association.NormalizedResource;
import io.leadline.association.ResourceMapper;
import io.leadline.association.ResourceScope;
import io.leadline.diagnostic.Validated;
import io.leadline.golang.GoResult;
import io.leadline.source.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The API resources of a cluster: what a running prometheus-adapter learns from API discovery. It maps names as
 * client-go's {@code restmapper.NewDiscoveryRESTMapper} does: plural or singular names in any case, an exact group or
 * the start of one, several hits narrowed by the preferred versions in the order of the groups, then by that order.
 *
 * <p>Immutable and thread-safe. Normalising a resource that exists is one look-up in a map from the second time on.
 */
public final class ApiResources implements ResourceMapper {
    private final List<ApiGroup> groups;
    private final RestMapping mapping;
    private final Map<GroupResource, GoResult<NormalizedResource>> normalized = new ConcurrentHashMap<>();
    private final Map<String, GoResult<String>> singulars = new ConcurrentHashMap<>();
    private final Map<GroupResource, ResourceScope> scopes = new HashMap<>();
    private final List<String> groupsWithResources;

    private ApiResources(List<ApiGroup> groups) {
        this.groups = groups;
        this.mapping = new RestMapping(groups);
        this.groupsWithResources = groups.stream()
                .filter(ApiGroup::hasResources)
                .map(ApiGroup::name)
                .toList();
        for (ApiGroup group : groups) {
            group.versions().stream()
                    .filter(version -> group.preferred().equals(Optional.of(version.name())))
                    .forEach(version -> addScopes(group.name(), version));
            group.versions().forEach(version -> addScopes(group.name(), version));
        }
    }

    private void addScopes(String group, ApiVersion version) {
        for (ApiResource resource : version.resources()) {
            scopes.putIfAbsent(new GroupResource(group, resource.plural()), resource.scope());
            String list = GuessedNames.plural(resource.kind() + "List");
            scopes.putIfAbsent(new GroupResource(group, list), resource.scope());
        }
    }

    /**
     * Resources that are known by group.
     *
     * @param groups in the order of the server, which decides between groups; entries of one name are merged
     * @return the catalogue
     */
    public static ApiResources of(List<ApiGroup> groups) {
        return new ApiResources(ApiGroups.merged(List.of(), groups));
    }

    /**
     * The resources of a current Kubernetes (1.34) without custom resources.
     *
     * @return always the same catalogue
     */
    public static ApiResources builtIn() {
        return StockResources.CATALOGUE;
    }

    /**
     * Reads what a cluster says about its resources. The form is recognised: what {@code kubectl api-resources} prints
     * (default, {@code -o wide}, {@code -o name}, with or without headers), discovery documents
     * ({@code APIResourceList}, {@code APIGroupList}, {@code APIGroup}, {@code APIVersions},
     * {@code APIGroupDiscoveryList}; one or several after another) in JSON or YAML, and manifests of custom resource
     * definitions (v1 and v1beta1, also in lists).
     *
     * @param source the text
     * @return the resources; each part that cannot be understood is a {@code PA007} at its place, and the rest is read
     */
    public static Validated<ApiResources> parse(SourceText source) {
        return ApiResourcesReader.read(source);
    }

    /**
     * These resources and others, as after installing custom resource definitions. Groups and versions that both have
     * are merged; for a resource that both have, the other catalogue counts, unless it only knows the name.
     *
     * @param others what is added
     * @return the larger catalogue; new groups stand behind these
     */
    public ApiResources extendedWith(ApiResources others) {
        return new ApiResources(ApiGroups.merged(groups, others.groups));
    }

    /**
     * What this catalogue holds.
     *
     * @return the groups in their order
     */
    public List<ApiGroup> groups() {
        return groups;
    }

    /**
     * Whether a name of a group leads to resources.
     *
     * @param group name of a group or its start; empty for the core group
     * @return true if there is a group with resources for it
     */
    public boolean knowsGroup(String group) {
        for (String known : groupsWithResources) {
            boolean isStart = !group.isEmpty() && known.startsWith(group);
            if (isStart || known.equals(group)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is one that resources have, a plural or a singular in lower case. */
    boolean hasName(String name) {
        return mapping.hasName(name);
    }

    /** Answers are kept, for names of this catalogue only: what requests ask for must not fill the memory. */
    @Override
    public GoResult<NormalizedResource> normalize(GroupResource partial) {
        GoResult<NormalizedResource> known = normalized.get(partial);
        if (known != null) {
            return known;
        }
        GoResult<NormalizedResource> result = ResourceMapper.super.normalize(partial);
        if (mapping.hasName(partial)) {
            normalized.put(partial, result);
        }
        return result;
    }

    @Override
    public GoResult<GroupResource> resourceFor(GroupResource partial) {
        return mapping.resourceFor(partial);
    }

    @Override
    public GoResult<String> singularFor(String resource) {
        return mapping.hasName(resource)
                ? singulars.computeIfAbsent(resource, mapping::singularFor)
                : mapping.singularFor(resource);
    }

    @Override
    public GoResult<GroupVersionKind> kindFor(GroupResource partial) {
        return mapping.kindFor(partial);
    }

    @Override
    public Optional<ResourceScope> scopeOf(GroupResource resource) {
        return Optional.ofNullable(scopes.get(resource));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiResources that && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    /**
     * A summary for people.
     *
     * @return the number of groups
     */
    @Override
    public String toString() {
        return "API resources of " + groups.size() + " groups";
    }
}
