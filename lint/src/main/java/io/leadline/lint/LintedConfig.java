package io.leadline.lint;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.RuleSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A configuration as checks see it: what was read, and what follows from it, computed when a check first asks. Not
 * thread-safe; checks run one after the other.
 */
public final class LintedConfig {
    private final AdapterConfig config;
    private final AdapterRules compiled;
    private final LintOptions options;
    private final List<LintedRule> rules;
    private final List<LintedRule> externalRules;
    private final Optional<LintedResourceRules> resourceRules;

    LintedConfig(AdapterConfig config, AdapterRules compiled, LintOptions options) {
        this.config = config;
        this.compiled = compiled;
        this.options = options;
        this.rules = rules(compiled.custom(), config.rules());
        this.externalRules = rules(compiled.external(), config.externalRules());
        this.resourceRules = config.resourceRules()
                .map(written -> new LintedResourceRules(
                        written, compiled.resource().flatMap(outcome -> outcome.value()), compiled.mapper()));
    }

    private List<LintedRule> rules(RuleSection section, List<DiscoveryRule> written) {
        List<LintedRule> list = new ArrayList<>(written.size());
        int ofChart = (int) written.stream().filter(LintedRule::isOfChart).count();
        for (int i = 0; i < written.size(); i++) {
            // The chart puts its own rules first.
            int number = (i < ofChart ? i : i - ofChart) + 1;
            list.add(new LintedRule(
                    section.kind(),
                    i,
                    number,
                    written.get(i),
                    section.outcomes().get(i).value(),
                    compiled.mapper()));
        }
        return List.copyOf(list);
    }

    /**
     * The configuration as it is written.
     *
     * @return the model
     */
    public AdapterConfig config() {
        return config;
    }

    /**
     * The configuration as the adapter compiles it.
     *
     * @return the rules, those that do not compile as errors
     */
    public AdapterRules compiled() {
        return compiled;
    }

    /**
     * What the user told about Prometheus and the cluster.
     *
     * @return the options of the run
     */
    public LintOptions options() {
        return options;
    }

    /**
     * The rules of the custom metrics API.
     *
     * @return {@code rules} in source order
     */
    public List<LintedRule> rules() {
        return rules;
    }

    /**
     * The rules of the external metrics API.
     *
     * @return {@code externalRules} in source order
     */
    public List<LintedRule> externalRules() {
        return externalRules;
    }

    /**
     * The rules that discover series.
     *
     * @return those of {@link #rules()}, then those of {@link #externalRules()}
     */
    public List<LintedRule> discoveryRules() {
        return Stream.concat(rules.stream(), externalRules.stream()).toList();
    }

    /**
     * The rules of the resource metrics API.
     *
     * @return {@code resourceRules}, or empty if it is not given
     */
    public Optional<LintedResourceRules> resourceRules() {
        return resourceRules;
    }

    /**
     * Every query template of the configuration.
     *
     * @return those of custom, external and resource rules, in this order; those that are not given included
     */
    public List<LintedTemplate> templates() {
        return Stream.concat(
                        discoveryRules().stream().map(LintedRule::query),
                        resourceRules.stream()
                                .flatMap(both -> Stream.of(both.cpu(), both.memory()))
                                .flatMap(rule -> Stream.of(rule.containerQuery(), rule.nodeQuery())))
                .toList();
    }

    /**
     * Every {@code resources} of the configuration.
     *
     * @return those of custom, external and resource rules, in this order
     */
    public List<LintedMapping> mappings() {
        return Stream.concat(
                        discoveryRules().stream().map(LintedRule::resources),
                        resourceRules.stream()
                                .flatMap(both -> Stream.of(both.cpu(), both.memory()))
                                .map(LintedResourceRule::resources))
                .toList();
    }
}
