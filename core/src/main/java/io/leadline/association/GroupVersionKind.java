package io.leadline.association;

/**
 * The type of a Kubernetes object.
 *
 * @param group API group, empty for the core group
 * @param version version in the group, such as {@code v1}
 * @param kind name of the type, such as {@code Pod}
 */
public record GroupVersionKind(String group, String version, String kind) {
    /**
     * The form that error texts of apimachinery have.
     *
     * @return {@code group/version, Kind=kind}
     */
    @Override
    public String toString() {
        return group + "/" + version + ", Kind=" + kind;
    }
}
