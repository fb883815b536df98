package io.leadline.config;

import io.leadline.internal.ModelStyle;
import io.leadline.source.Located;
import io.leadline.source.Origin;
import java.util.Optional;
import org.immutables.value.Value;

/** How one resource (CPU or memory) is asked for, as it is written. Immutable and thread-safe. */
@Value.Immutable
@ModelStyle
public interface ResourceRule {
    /**
     * The template of the query for the containers of pods.
     *
     * @return {@code containerQuery}
     */
    @Value.Default
    default Located<String> containerQuery() {
        return Located.nowhere("");
    }

    /**
     * The template of the query for nodes.
     *
     * @return {@code nodeQuery}
     */
    @Value.Default
    default Located<String> nodeQuery() {
        return Located.nowhere("");
    }

    /**
     * Which labels name namespaces, pods and nodes.
     *
     * @return {@code resources}
     */
    @Value.Default
    default ResourceMapping resources() {
        return ResourceMapping.none();
    }

    /**
     * The label whose values are names of containers.
     *
     * @return {@code containerLabel}
     */
    @Value.Default
    default Located<String> containerLabel() {
        return Located.nowhere("");
    }

    /**
     * Where the rule was written.
     *
     * @return the place of the value, or empty for a rule made in code; does not count for equality
     */
    @Value.Auxiliary
    Optional<Origin> origin();

    /**
     * Starts a rule.
     *
     * @return a builder of an empty rule
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link ResourceRule}. Not thread-safe. */
    final class Builder extends ImmutableResourceRule.Builder {
        Builder() {}

        /**
         * Sets the query for containers.
         *
         * @param text {@code containerQuery}
         * @return this builder
         */
        public Builder containerQuery(String text) {
            return containerQuery(Located.nowhere(text));
        }

        /**
         * Sets the query for nodes.
         *
         * @param text {@code nodeQuery}
         * @return this builder
         */
        public Builder nodeQuery(String text) {
            return nodeQuery(Located.nowhere(text));
        }

        /**
         * Sets the label whose values are names of containers.
         *
         * @param label name of the label
         * @return this builder
         */
        public Builder containerLabel(String label) {
            return containerLabel(Located.nowhere(label));
        }
    }
}
