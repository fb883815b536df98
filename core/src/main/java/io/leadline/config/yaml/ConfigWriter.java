package io.leadline.config.yaml;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.LabelOverride;
import io.leadline.config.ResourceMapping;
import io.leadline.config.ResourceRule;
import io.leadline.config.ResourceRules;
import io.leadline.config.SeriesFilter;
import java.util.List;

/**
 * Configurations to YAML. The adapter's own loader and {@link ConfigReader} read back an equal configuration, whatever
 * the texts hold. Empty parts are left out; every {@code seriesQuery} is written. Thread-safe.
 */
public final class ConfigWriter {
    /** go-yaml finds a key without a question mark only if it is not longer than 1024 characters. */
    private static final int LONGEST_KEY = 1000;

    private final StringBuilder out = new StringBuilder();

    private ConfigWriter() {}

    /**
     * Writes a configuration.
     *
     * @param config the configuration
     * @return a YAML document that ends with a line break; lines end with LF
     */
    public static String write(AdapterConfig config) {
        ConfigWriter writer = new ConfigWriter();
        boolean noRules = config.rules().isEmpty();
        boolean nothing = noRules
                && config.externalRules().isEmpty()
                && config.resourceRules().isEmpty();
        if (nothing) {
            return "rules: []\n";
        }
        writer.rules("rules", config.rules());
        writer.rules("externalRules", config.externalRules());
        config.resourceRules().ifPresent(writer::resourceRules);
        return writer.out.toString();
    }

    private void rules(String key, List<DiscoveryRule> rules) {
        if (!rules.isEmpty()) {
            out.append(key).append(":\n");
            rules.forEach(this::rule);
        }
    }

    private void rule(DiscoveryRule rule) {
        out.append("- seriesQuery: ")
                .append(YamlText.block(rule.seriesQuery().value(), "    "))
                .append('\n');
        if (!rule.seriesFilters().isEmpty()) {
            out.append("  seriesFilters:\n");
            rule.seriesFilters().forEach(this::filter);
        }
        mapping(rule.resources(), "  ");
        String matches = rule.name().matches().value();
        String as = rule.name().as().value();
        if (!matches.isEmpty() || !as.isEmpty()) {
            out.append("  name:\n");
            text("    ", "matches", matches);
            text("    ", "as", as);
        }
        text("  ", "metricsQuery", rule.metricsQuery().value());
    }

    private void filter(SeriesFilter filter) {
        String is = filter.is().value();
        String isNot = filter.isNot().value();
        String both = (is.isEmpty() ? "" : "is: " + YamlText.inline(is))
                + (is.isEmpty() || isNot.isEmpty() ? "" : "\n    ")
                + (isNot.isEmpty() ? "" : "isNot: " + YamlText.inline(isNot));
        out.append("  - ").append(both.isEmpty() ? "{}" : both).append('\n');
    }

    private void mapping(ResourceMapping mapping, String indent) {
        if (mapping.equals(ResourceMapping.none())) {
            return;
        }
        out.append(indent).append("resources:\n");
        text(indent + "  ", "template", mapping.template().value());
        if (!mapping.overrides().isEmpty()) {
            out.append(indent).append("  overrides:\n");
            mapping.overrides().forEach(override -> override(override, indent + "    "));
        }
        mapping.namespaced()
                .ifPresent(flag -> out.append(indent)
                        .append("  namespaced: ")
                        .append(flag.value())
                        .append('\n'));
    }

    private void override(LabelOverride override, String indent) {
        String label = YamlText.inline(override.label().value());
        String group = override.group().value();
        boolean simple = label.length() <= LONGEST_KEY;
        out.append(indent).append(simple ? "" : "? ").append(label).append(simple ? ":" : "\n" + indent + ":");
        out.append(" {");
        if (!group.isEmpty()) {
            out.append("group: ").append(YamlText.inline(group)).append(", ");
        }
        out.append("resource: ")
                .append(YamlText.inline(override.resource().value()))
                .append("}\n");
    }

    private void resourceRules(ResourceRules rules) {
        out.append("resourceRules:\n");
        resourceRule("cpu", rules.cpu());
        resourceRule("memory", rules.memory());
        out.append("  window: ").append(rules.window().value()).append('\n');
    }

    private void resourceRule(String key, ResourceRule rule) {
        if (rule.equals(ResourceRule.builder().build())) {
            return;
        }
        out.append("  ").append(key).append(":\n");
        text("    ", "containerQuery", rule.containerQuery().value());
        text("    ", "nodeQuery", rule.nodeQuery().value());
        mapping(rule.resources(), "    ");
        text("    ", "containerLabel", rule.containerLabel().value());
    }

    private void text(String indent, String key, String text) {
        if (!text.isEmpty()) {
            out.append(indent)
                    .append(key)
                    .append(": ")
                    .append(YamlText.block(text, indent + "  "))
                    .append('\n');
        }
    }
}
