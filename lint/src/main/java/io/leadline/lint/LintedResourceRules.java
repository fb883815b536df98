package io.leadline.lint;

import io.leadline.association.ResourceMapper;
import io.leadline.config.ResourceRules;
import io.leadline.rule.ResourceMetricRules;
import java.util.Optional;

/** {@code resourceRules} as checks see it. */
public final class LintedResourceRules {
    private final ResourceRules config;
    private final Field whole;
    private final LintedResourceRule cpu;
    private final LintedResourceRule memory;
    private final Field window;

    LintedResourceRules(ResourceRules config, Optional<ResourceMetricRules> compiled, ResourceMapper mapper) {
        this.config = config;
        this.whole = Field.ofKey("/resourceRules", config.origin(), Optional.empty());
        this.cpu = new LintedResourceRule(
                whole.child("cpu"), config.cpu(), compiled.map(ResourceMetricRules::cpu), mapper, whole.span());
        this.memory = new LintedResourceRule(
                whole.child("memory"),
                config.memory(),
                compiled.map(ResourceMetricRules::memory),
                mapper,
                whole.span());
        this.window = Field.of(whole.child("window"), config.window().map(Object::toString), whole.span());
    }

    /**
     * The rules as they are written.
     *
     * @return the model
     */
    public ResourceRules config() {
        return config;
    }

    /**
     * The rules as a whole.
     *
     * @return a field without a text
     */
    public Field whole() {
        return whole;
    }

    /**
     * The rule of the CPU use.
     *
     * @return {@code cpu}
     */
    public LintedResourceRule cpu() {
        return cpu;
    }

    /**
     * The rule of the memory use.
     *
     * @return {@code memory}
     */
    public LintedResourceRule memory() {
        return memory;
    }

    /**
     * The time over which the use is measured.
     *
     * @return {@code window} as Go prints durations, which need not be as it is written; {@code 0s} if it is not given
     */
    public Field window() {
        return window;
    }
}
