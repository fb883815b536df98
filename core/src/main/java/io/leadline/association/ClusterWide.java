package io.leadline.association;

import java.util.Set;

/**
 * The resources whose metrics are never namespaced (prometheus-adapter v0.12.0, pkg/naming/resource_converter.go):
 * namespaces, nodes and persistent volumes. Other resources without a namespace are not treated so.
 */
public final class ClusterWide {
    /** The resource whose label every request in a namespace adds. */
    public static final GroupResource NAMESPACES = new GroupResource("", "namespaces");

    /** The machines of the cluster. */
    public static final GroupResource NODES = new GroupResource("", "nodes");

    /** The volumes of the cluster. */
    public static final GroupResource PERSISTENT_VOLUMES = new GroupResource("", "persistentvolumes");

    private static final Set<GroupResource> RESOURCES = Set.of(NAMESPACES, NODES, PERSISTENT_VOLUMES);

    private ClusterWide() {}

    /**
     * Whether metrics of a resource are never namespaced.
     *
     * @param resource group and plural name
     * @return true for the three resources
     */
    public static boolean contains(GroupResource resource) {
        return RESOURCES.contains(resource);
    }
}
