package io.leadline.config.yaml;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.config.LabelOverride;
import io.leadline.config.NameMapping;
import io.leadline.config.ResourceMapping;
import io.leadline.config.ResourceRule;
import io.leadline.config.ResourceRules;
import io.leadline.config.SeriesFilter;
import java.util.List;
import java.util.Optional;

/** The structs of prometheus-adapter v0.12.0, {@code pkg/config/config.go}: their keys, and what becomes of them. */
final class ConfigDraft extends Draft.Struct {
    private final Draft.Elements<Rule> rules = field(ConfigKey.RULES, rules());
    private final ResourceMetrics resourceRules = field(ConfigKey.RESOURCE_RULES, new ResourceMetrics());
    private final Draft.Elements<Rule> externalRules = field(ConfigKey.EXTERNAL_RULES, rules());

    ConfigDraft() {
        super("config.MetricsDiscoveryConfig", "a configuration");
    }

    private static Draft.Elements<Rule> rules() {
        return new Draft.Elements<>("[]config.DiscoveryRule", "a list of rules", Rule::new);
    }

    AdapterConfig build() {
        return AdapterConfig.builder()
                .rules(build(rules))
                .externalRules(build(externalRules))
                .resourceRules(resourceRules.build())
                .build();
    }

    private static List<DiscoveryRule> build(Draft.Elements<Rule> rules) {
        return rules.values().stream().map(Rule::build).toList();
    }

    /** {@code DiscoveryRule}. */
    static final class Rule extends Draft.Struct {
        private final Draft.Text seriesQuery = field(ConfigKey.SERIES_QUERY, new Draft.Text());
        private final Draft.Elements<Filter> seriesFilters = field(
                ConfigKey.SERIES_FILTERS,
                new Draft.Elements<>("[]config.RegexFilter", "a list of filters", Filter::new));
        private final Mapping resources = field(ConfigKey.RULE_RESOURCES, new Mapping());
        private final Name name = field(ConfigKey.NAME, new Name());
        private final Draft.Text metricsQuery = field(ConfigKey.METRICS_QUERY, new Draft.Text());

        Rule() {
            super("config.DiscoveryRule", "a rule");
        }

        DiscoveryRule build() {
            return DiscoveryRule.builder()
                    .seriesQuery(seriesQuery.value())
                    .seriesFilters(
                            seriesFilters.values().stream().map(Filter::build).toList())
                    .resources(resources.build())
                    .name(new NameMapping(name.matches.value(), name.as.value()))
                    .metricsQuery(metricsQuery.value())
                    .origin(origin())
                    .build();
        }
    }

    /** {@code RegexFilter}. */
    static final class Filter extends Draft.Struct {
        private final Draft.Text is = field(ConfigKey.IS, new Draft.Text());
        private final Draft.Text isNot = field(ConfigKey.IS_NOT, new Draft.Text());

        Filter() {
            super("config.RegexFilter", "a series filter");
        }

        SeriesFilter build() {
            return SeriesFilter.builder()
                    .is(is.value())
                    .isNot(isNot.value())
                    .origin(origin())
                    .build();
        }
    }

    /** {@code ResourceMapping}. */
    static final class Mapping extends Draft.Struct {
        private final Draft.Text template = field(ConfigKey.TEMPLATE, new Draft.Text());
        private final Draft.Entries<Resource> overrides = field(
                ConfigKey.OVERRIDES,
                new Draft.Entries<>(
                        "map[string]config.GroupResource", "a mapping from labels to resources", Resource::new));
        private final Draft.Flag namespaced = field(ConfigKey.NAMESPACED, new Draft.Flag());

        Mapping() {
            super("config.ResourceMapping", "`resources`");
        }

        ResourceMapping build() {
            return ResourceMapping.builder()
                    .template(template.value())
                    .overrides(overrides.values().entrySet().stream()
                            .map(entry -> new LabelOverride(
                                    overrides.key(entry.getKey()).orElseThrow(),
                                    entry.getValue().group.value(),
                                    entry.getValue().resource.value()))
                            .toList())
                    .namespaced(namespaced.value())
                    .origin(origin())
                    .build();
        }
    }

    /** {@code GroupResource}. */
    static final class Resource extends Draft.Struct {
        private final Draft.Text group = field(ConfigKey.GROUP, new Draft.Text());
        private final Draft.Text resource = field(ConfigKey.RESOURCE, new Draft.Text());

        Resource() {
            super("config.GroupResource", "an override");
        }
    }

    /** {@code NameMapping}. */
    static final class Name extends Draft.Struct {
        private final Draft.Text matches = field(ConfigKey.MATCHES, new Draft.Text());
        private final Draft.Text as = field(ConfigKey.AS, new Draft.Text());

        Name() {
            super("config.NameMapping", "`name`");
        }
    }

    /** A pointer to {@code ResourceRules}. */
    static final class ResourceMetrics extends Draft.Struct {
        private final Usage cpu = field(ConfigKey.CPU, new Usage());
        private final Usage memory = field(ConfigKey.MEMORY, new Usage());
        private final Draft.Duration window = field(ConfigKey.WINDOW, new Draft.Duration());
        private boolean present;

        ResourceMetrics() {
            super("config.ResourceRules", "`resourceRules`");
        }

        @Override
        boolean isPointer() {
            return true;
        }

        @Override
        void touch() {
            present = true;
        }

        @Override
        void clear() {
            zero();
            present = false;
        }

        Optional<ResourceRules> build() {
            if (!present) {
                return Optional.empty();
            }
            return Optional.of(ResourceRules.builder()
                    .cpu(cpu.build())
                    .memory(memory.build())
                    .window(window.value())
                    .origin(origin())
                    .build());
        }
    }

    /** {@code ResourceRule}. */
    static final class Usage extends Draft.Struct {
        private final Draft.Text containerQuery = field(ConfigKey.CONTAINER_QUERY, new Draft.Text());
        private final Draft.Text nodeQuery = field(ConfigKey.NODE_QUERY, new Draft.Text());
        private final Mapping resources = field(ConfigKey.USAGE_RESOURCES, new Mapping());
        private final Draft.Text containerLabel = field(ConfigKey.CONTAINER_LABEL, new Draft.Text());

        Usage() {
            super("config.ResourceRule", "a resource rule");
        }

        ResourceRule build() {
            return ResourceRule.builder()
                    .containerQuery(containerQuery.value())
                    .nodeQuery(nodeQuery.value())
                    .resources(resources.build())
                    .containerLabel(containerLabel.value())
                    .origin(origin())
                    .build();
        }
    }
}
