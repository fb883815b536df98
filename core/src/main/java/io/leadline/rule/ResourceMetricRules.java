package io.leadline.rule;

import io.leadline.config.ResourceRules;
import io.leadline.golang.PrometheusDuration;

/**
 * The compiled {@code resourceRules}. Immutable and thread-safe.
 *
 * @param config the rules as they are written
 * @param cpu how the CPU use is asked for
 * @param memory how the memory use is asked for
 * @param window the time over which the use is measured, as the API reports it
 */
public record ResourceMetricRules(
        ResourceRules config, ResourceMetricRule cpu, ResourceMetricRule memory, PrometheusDuration window) {}
