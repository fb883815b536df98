package io.leadline.config;

import io.leadline.source.Located;

/**
 * One entry of {@code overrides}: the values of a label are names of objects of one Kubernetes resource.
 *
 * @param label name of the label
 * @param group API group of the resource, empty for the core group
 * @param resource the resource as written, singular or plural
 */
public record LabelOverride(Located<String> label, Located<String> group, Located<String> resource) {
    /**
     * An entry made in code.
     *
     * @param label name of the label
     * @param group API group of the resource, empty for the core group
     * @param resource the resource, singular or plural
     * @return the entry, without origins
     */
    public static LabelOverride of(String label, String group, String resource) {
        return new LabelOverride(Located.nowhere(label), Located.nowhere(group), Located.nowhere(resource));
    }
}
