package io.leadline.association;

/**
 * A kind of Kubernetes objects as a request or a configuration names it: a resource in an API group. It may be partial
 * or in another form than the API server's own ({@code pod}, {@code Deployment.apps}) until a {@link ResourceMapper}
 * has looked at it.
 *
 * @param group API group, empty for the core group
 * @param resource name of the resource
 */
public record GroupResource(String group, String resource) {
    /**
     * Reads {@code resource.group}, as apimachinery's {@code schema.ParseGroupResource} does.
     *
     * @param text the name of the resource; what follows the first dot, if there is one, is the group
     * @return the group-resource; every text is one
     */
    public static GroupResource parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new GroupResource("", text)
                : new GroupResource(text.substring(dot + 1), text.substring(0, dot));
    }

    /** The same as without this method, which is the key of every look-up: generated code is slow when it starts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GroupResource that && group.equals(that.group) && resource.equals(that.resource);
    }

    @Override
    public int hashCode() {
        return 31 * group.hashCode() + resource.hashCode();
    }

    /**
     * The form that API paths have.
     *
     * @return {@code resource.group}, or {@code resource} in the core group
     */
    @Override
    public String toString() {
        // Not +, which makes classes at run time the first time; the command prints this at each start.
        return group.isEmpty() ? resource : String.join(".", resource, group);
    }
}
