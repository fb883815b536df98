package io.leadline.k8s;

import io.leadline.association.GroupResource;
import io.leadline.association.GroupVersionKind;
import io.leadline.association.NormalizedResource;
import io.leadline.association.ResourceMapper;
import io.leadline.association.ResourceScope;
import io.leadline.golang.GoResult;
import java.util.Optional;

/**
 * Resources of a cluster of which only a part is known: a resource of a group that the catalogue lacks is taken for a
 * namespaced custom resource that exists. The real adapter would ask the API server, and fail if it did not.
 *
 * <p>Only a group that a custom resource can have is assumed, that is, a DNS name with a dot. A resource that a known
 * group lacks stays an error, and so does a removed group of Kubernetes such as {@code extensions}. Immutable and
 * thread-safe; {@link #assumed} tells for any name whether it is an assumption.
 */
public final class AssumingMapper implements ResourceMapper {
    private final ApiResources known;

    private AssumingMapper(ApiResources known) {
        this.known = known;
    }

    /**
     * Adds the assumption to a catalogue.
     *
     * @param known the resources that are known
     * @return a mapper that answers as the catalogue does for all groups in it
     */
    public static AssumingMapper over(ApiResources known) {
        return new AssumingMapper(known);
    }

    /**
     * Whether the answer for a name is an assumption.
     *
     * @param partial the name, as asked or as {@link #resourceFor} returned it
     * @return the resource that is assumed to exist, with Go's guess for its plural unless the name is one already;
     *     empty if the catalogue answers
     */
    public Optional<GroupResource> assumed(GroupResource partial) {
        if (!isAssumed(partial)) {
            return Optional.empty();
        }
        String name = partial.resource();
        String plural = GuessedNames.looksPlural(name) ? GoLowerCase.of(name) : GuessedNames.plural(name);
        return Optional.of(new GroupResource(partial.group(), plural));
    }

    private boolean isAssumed(GroupResource partial) {
        String group = partial.group();
        return group.indexOf('.') > 0
                && LabelSyntax.isSubdomain(group)
                && LabelSyntax.isSubdomain(GoLowerCase.of(partial.resource()))
                && !known.knowsGroup(group);
    }

    @Override
    public GoResult<GroupResource> resourceFor(GroupResource partial) {
        return assumed(partial).map(GoResult::of).orElseGet(() -> known.resourceFor(partial));
    }

    /**
     * The singular name of a resource. There is no group in this question, so a resource of the catalogue that has the
     * same plural answers for an assumed one, as the real mapper does.
     */
    @Override
    public GoResult<String> singularFor(String resource) {
        String name = GoLowerCase.of(resource);
        boolean guess = !known.hasName(name) && LabelSyntax.isSubdomain(name);
        return guess ? GoResult.of(GuessedNames.singularOf(name)) : known.singularFor(resource);
    }

    @Override
    public GoResult<NormalizedResource> normalize(GroupResource partial) {
        Optional<GroupResource> resource = assumed(partial);
        return resource.isPresent()
                ? singularFor(resource.get().resource())
                        .map(singular -> new NormalizedResource(resource.get(), singular))
                : known.normalize(partial);
    }

    @Override
    public GoResult<GroupVersionKind> kindFor(GroupResource partial) {
        return isAssumed(partial)
                ? GoResult.of(new GroupVersionKind(
                        partial.group(), "", GuessedNames.kind(GuessedNames.singularOf(partial.resource()))))
                : known.kindFor(partial);
    }

    @Override
    public Optional<ResourceScope> scopeOf(GroupResource normalized) {
        return isAssumed(normalized) ? Optional.of(ResourceScope.NAMESPACED) : known.scopeOf(normalized);
    }
}
