package io.leadline.value;

import io.leadline.association.GroupVersionKind;

/**
 * The object that a value describes.
 *
 * @param apiVersion group and version as the adapter prints them, {@code /v1} in the core group
 * @param kind its type
 * @param namespace its namespace, or ""
 * @param name its name
 */
public record ObjectReference(String apiVersion, String kind, String namespace, String name) {
    static ObjectReference of(GroupVersionKind type, String namespace, String name) {
        return new ObjectReference(type.group() + "/" + type.version(), type.kind(), namespace, name);
    }
}
