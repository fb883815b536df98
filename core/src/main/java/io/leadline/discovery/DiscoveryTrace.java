package io.leadline.discovery;

import java.util.List;

/**
 * How a registry came about: what each rule made of the series. Immutable.
 *
 * @param series how many series were looked at
 * @param custom a trace for each rule of {@code rules} that compiles, in source order
 * @param external a trace for each rule of {@code externalRules} that compiles, in source order
 */
public record DiscoveryTrace(long series, List<RuleTrace> custom, List<RuleTrace> external) {
    /**
     * Copies the lists.
     *
     * @param series how many series were looked at
     * @param custom a trace for each rule of {@code rules} that compiles, in source order
     * @param external a trace for each rule of {@code externalRules} that compiles, in source order
     */
    public DiscoveryTrace {
        custom = List.copyOf(custom);
        external = List.copyOf(external);
    }
}
