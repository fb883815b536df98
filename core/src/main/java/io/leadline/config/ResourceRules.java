package io.leadline.config;

import io.leadline.golang.PrometheusDuration;
import io.leadline.internal.ModelStyle;
import io.leadline.source.Located;
import io.leadline.source.Origin;
import java.util.Optional;
import org.immutables.value.Value;

/** The rules of the resource metrics API ({@code resourceRules}), as they are written. Immutable and thread-safe. */
@Value.Immutable
@ModelStyle
public interface ResourceRules {
    /**
     * How the CPU use is asked for.
     *
     * @return {@code cpu}
     */
    @Value.Default
    default ResourceRule cpu() {
        return ResourceRule.builder().build();
    }

    /**
     * How the memory use is asked for.
     *
     * @return {@code memory}
     */
    @Value.Default
    default ResourceRule memory() {
        return ResourceRule.builder().build();
    }

    /**
     * The time over which the use is measured, as the API reports it.
     *
     * @return {@code window}; zero if it is not given
     */
    @Value.Default
    default Located<PrometheusDuration> window() {
        return Located.nowhere(PrometheusDuration.ofMillis(0));
    }

    /**
     * Where the rules were written.
     *
     * @return the place of the value, or empty for rules made in code; does not count for equality
     */
    @Value.Auxiliary
    Optional<Origin> origin();

    /** A window is what a file can say. */
    @Value.Check
    default void checkWindow() {
        long nanos = window().value().nanos();
        if (nanos < 0 || nanos % 1_000_000 != 0) {
            throw new IllegalArgumentException(
                    "window has to be whole milliseconds, not negative, got " + nanos + "ns");
        }
    }

    /**
     * Starts the rules.
     *
     * @return a builder of empty rules
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of {@link ResourceRules}. Not thread-safe. */
    final class Builder extends ImmutableResourceRules.Builder {
        Builder() {}

        /**
         * Sets the time over which the use is measured.
         *
         * @param window not negative, in whole milliseconds
         * @return this builder
         */
        public Builder window(PrometheusDuration window) {
            return window(Located.nowhere(window));
        }
    }
}
