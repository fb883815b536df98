package io.leadline.lint;

import io.leadline.association.ResourceMapper;
import io.leadline.config.ResourceRule;
import io.leadline.rule.ResourceMetricRule;
import io.leadline.source.Span;
import java.util.Optional;

/** {@code cpu} or {@code memory} of {@code resourceRules} as checks see it. */
public final class LintedResourceRule {
    private final ResourceRule config;
    private final Optional<ResourceMetricRule> compiled;
    private final Field whole;
    private final Field containerLabel;
    private final LintedMapping resources;
    private final LintedTemplate containerQuery;
    private final LintedTemplate nodeQuery;

    LintedResourceRule(
            String pointer,
            ResourceRule config,
            Optional<ResourceMetricRule> compiled,
            ResourceMapper mapper,
            Optional<Span> parent) {
        this.config = config;
        this.compiled = compiled;
        this.whole = Field.ofKey(pointer, config.origin(), parent);
        this.containerLabel = Field.of(whole.child("containerLabel"), config.containerLabel(), whole.span());
        this.resources = new LintedMapping(
                whole.child("resources"),
                config.resources(),
                compiled.map(ResourceMetricRule::labels),
                mapper,
                whole.span());
        this.containerQuery = LintedTemplate.ofContainers(
                this, Field.of(whole.child("containerQuery"), config.containerQuery(), whole.span()));
        this.nodeQuery =
                LintedTemplate.ofNodes(this, Field.of(whole.child("nodeQuery"), config.nodeQuery(), whole.span()));
    }

    /**
     * The rule as it is written.
     *
     * @return the model
     */
    public ResourceRule config() {
        return config;
    }

    /**
     * The rule as the adapter compiles it.
     *
     * @return the compiled rule, or empty if {@code resourceRules} does not compile
     */
    public Optional<ResourceMetricRule> compiled() {
        return compiled;
    }

    /**
     * The rule as a whole.
     *
     * @return a field without a text; not given if the key is missing
     */
    public Field whole() {
        return whole;
    }

    /**
     * The label whose values are names of containers.
     *
     * @return {@code containerLabel}
     */
    public Field containerLabel() {
        return containerLabel;
    }

    /**
     * Which labels name namespaces, pods and nodes.
     *
     * @return {@code resources}
     */
    public LintedMapping resources() {
        return resources;
    }

    /**
     * The query for the containers of pods.
     *
     * @return {@code containerQuery}
     */
    public LintedTemplate containerQuery() {
        return containerQuery;
    }

    /**
     * The query for nodes.
     *
     * @return {@code nodeQuery}
     */
    public LintedTemplate nodeQuery() {
        return nodeQuery;
    }
}
