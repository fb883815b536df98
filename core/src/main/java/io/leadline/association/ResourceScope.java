package io.leadline.association;

/** Where the objects of a resource live. */
public enum ResourceScope {
    /** Each object is in a namespace. */
    NAMESPACED,
    /** The objects belong to the cluster as a whole. */
    CLUSTER
}
