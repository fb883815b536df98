package io.leadline.association;

import io.leadline.golang.GoResult;
import java.util.Optional;

/**
 * What the rule engine has to know of a cluster's API resources: the part of client-go's {@code meta.RESTMapper} that
 * prometheus-adapter v0.12.0 uses. Resources are named without a version, as custom metrics requests do.
 *
 * <p>Implementations are immutable and thread-safe, and answer the same question always alike. Rendering a query asks
 * once for each request, so look-ups should neither parse nor allocate much.
 */
public interface ResourceMapper {
    /**
     * The resource that a partial name means ({@code ResourceFor}).
     *
     * @param partial plural or singular name in any case, with a group, the start of a group's name, or no group
     * @return group and plural name, or Go's error: {@code no matches for /, Resource=unicorns}
     */
    GoResult<GroupResource> resourceFor(GroupResource partial);

    /**
     * The singular name of a resource ({@code ResourceSingularizer}).
     *
     * @param resource plural or singular name; there is no group in this question
     * @return the singular name, or Go's error
     */
    GoResult<String> singularFor(String resource);

    /**
     * The type of a resource's objects ({@code KindFor}).
     *
     * @param partial as in {@link #resourceFor}
     * @return group, version and kind, or Go's error
     */
    GoResult<GroupVersionKind> kindFor(GroupResource partial);

    /**
     * Where the objects of a resource live.
     *
     * @param normalized a resource as {@link #resourceFor} returned it
     * @return the scope, or empty if the resource is not known
     */
    Optional<ResourceScope> scopeOf(GroupResource normalized);

    /**
     * The resource that a partial name means, with its singular name: the adapter's
     * {@code CustomMetricInfo.Normalized}.
     *
     * @param partial as in {@link #resourceFor}
     * @return both names, or the error of the look-up that failed first
     */
    default GoResult<NormalizedResource> normalize(GroupResource partial) {
        GoResult<GroupResource> found = resourceFor(partial);
        if (found.value().isEmpty()) {
            return GoResult.failed(found.error().orElse(""));
        }
        GroupResource resource = found.orThrow();
        return singularFor(resource.resource()).map(singular -> new NormalizedResource(resource, singular));
    }
}
