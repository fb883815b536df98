package io.leadline.config;

import io.leadline.internal.ModelStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A whole configuration file of prometheus-adapter (its {@code MetricsDiscoveryConfig}), as it is written. Equality is
 * that of the values; where they were written does not count. Immutable and thread-safe.
 */
@Value.Immutable
@ModelStyle
public interface AdapterConfig {
    /**
     * The rules of the custom metrics API.
     *
     * @return {@code rules} in source order, which decides whose metric wins
     */
    List<DiscoveryRule> rules();

    /**
     * The rules of the external metrics API.
     *
     * @return {@code externalRules} in source order
     */
    List<DiscoveryRule> externalRules();

    /**
     * The rules of the resource metrics API.
     *
     * @return {@code resourceRules}, or empty if CPU and memory are not served
     */
    Optional<ResourceRules> resourceRules();

    /**
     * Starts a configuration in code.
     *
     * @return a builder of a configuration without rules
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an {@link AdapterConfig}. Not thread-safe. */
    final class Builder extends ImmutableAdapterConfig.Builder {
        Builder() {}
    }
}
