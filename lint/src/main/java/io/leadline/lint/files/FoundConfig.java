package io.leadline.lint.files;

import io.leadline.config.AdapterConfig;
import io.leadline.config.DiscoveryRule;
import io.leadline.k8s.ConfigFile;
import java.util.stream.Stream;

/** Tells configurations from other YAML files that have been read as if they were some. */
final class FoundConfig {
    private FoundConfig() {}

    /** Whether there is a rule with something in it that only rules of the adapter have: a role has `rules` too. */
    static boolean isOne(ConfigFile file) {
        AdapterConfig config = file.config();
        return config.resourceRules().isPresent()
                || Stream.concat(config.rules().stream(), config.externalRules().stream())
                        .anyMatch(FoundConfig::isRule);
    }

    private static boolean isRule(DiscoveryRule rule) {
        return rule.seriesQuery().origin().isPresent()
                || rule.metricsQuery().origin().isPresent();
    }
}
