package io.leadline.config.yaml;

import io.leadline.internal.ModelStyle;
import org.immutables.value.Value;

/**
 * How much is read before a file is refused. The defaults are far above what fits into a ConfigMap (1 MiB). Immutable
 * and thread-safe.
 */
@Value.Immutable
@ModelStyle
public interface ReadLimits {
    /**
     * The largest input.
     *
     * @return size in bytes; 8 MiB unless set
     */
    @Value.Default
    default int maxBytes() {
        return 8 << 20;
    }

    /**
     * The largest number of scalars, lists, mappings and aliases.
     *
     * @return count; 500 000 unless set
     */
    @Value.Default
    default int maxNodes() {
        return 500_000;
    }

    /**
     * How deep merge keys may be nested in each other.
     *
     * @return depth; 500 unless set
     */
    @Value.Default
    default int maxMergeDepth() {
        return 500;
    }

    /**
     * The limits that hold when none are given.
     *
     * @return the defaults
     */
    static ReadLimits defaults() {
        return builder().build();
    }

    /**
     * Starts other limits.
     *
     * @return a builder with the defaults
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects {@link ReadLimits}. Not thread-safe. */
    final class Builder extends ImmutableReadLimits.Builder {
        Builder() {}
    }
}
