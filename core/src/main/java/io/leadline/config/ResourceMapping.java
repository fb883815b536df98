package io.leadline.config;

import io.leadline.internal.ModelStyle;
import io.leadline.source.Located;
import io.leadline.source.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which labels name which Kubernetes resources ({@code resources} of a rule), as it is written. Immutable and
 * thread-safe.
 */
@Value.Immutable
@ModelStyle
public abstract class ResourceMapping {
    ResourceMapping() {}

    /**
     * The pattern of label names.
     *
     * @return {@code template}, a Go template with {@code <<.Group>>} and {@code <<.Resource>>}, or empty
     */
    @Value.Default
    public Located<String> template() {
        return Located.nowhere("");
    }

    /**
     * Labels that name a resource whatever the template says.
     *
     * @return {@code overrides} in source order, no label twice
     */
    public abstract List<LabelOverride> overrides();

    /**
     * Whether requests of an external rule are limited to the namespace they ask for.
     *
     * @return {@code namespaced}, or empty if it is not given, which means true
     */
    public abstract Optional<Located<Boolean>> namespaced();

    /**
     * Where the mapping was written.
     *
     * @return the place of the value of {@code resources}, or empty if it is not given or made in code; does not count
     *     for equality
     */
    @Value.Auxiliary
    public abstract Optional<Origin> origin();

    /** A label maps to one resource. */
    @Value.Check
    void checkLabels() {
        Set<String> labels = new HashSet<>();
        for (LabelOverride override : overrides()) {
            if (!labels.add(override.label().value())) {
                throw new IllegalArgumentException("overrides has the label " + override.label() + " twice");
            }
        }
    }

    /**
     * A mapping that knows no label.
     *
     * @return the empty mapping
     */
    public static ResourceMapping none() {
        return builder().build();
    }

    /**
     * A mapping by the pattern of label names alone.
     *
     * @param template a Go template with {@code <<.Group>>} and {@code <<.Resource>>}
     * @return the mapping
     */
    public static ResourceMapping byTemplate(String template) {
        return builder().template(template).build();
    }

    /**
     * Starts a mapping.
     *
     * @return a builder of an empty mapping
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link ResourceMapping}. Not thread-safe. */
    public static final class Builder extends ImmutableResourceMapping.Builder {
        Builder() {}

        /**
         * Sets the pattern of label names.
         *
         * @param text a Go template with {@code <<.Group>>} and {@code <<.Resource>>}
         * @return this builder
         */
        public Builder template(String text) {
            return template(Located.nowhere(text));
        }

        /**
         * Maps a label to a resource of the core group.
         *
         * @param label name of the label
         * @param resource the resource, singular or plural: {@code pod}
         * @return this builder
         */
        public Builder override(String label, String resource) {
            return override(label, "", resource);
        }

        /**
         * Maps a label to a resource.
         *
         * @param label name of the label
         * @param group the API group: {@code apps}
         * @param resource the resource, singular or plural: {@code deployment}
         * @return this builder
         */
        public Builder override(String label, String group, String resource) {
            return addOverrides(LabelOverride.of(label, group, resource));
        }

        /**
         * Says whether requests of an external rule are limited to the namespace they ask for.
         *
         * @param namespaced false for metrics without a namespace label
         * @return this builder
         */
        public Builder namespaced(boolean namespaced) {
            return namespaced(Located.nowhere(namespaced));
        }
    }
}
