package io.leadline.k8s;

import io.leadline.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Recognises what holds rules by its keys. */
final class Shapes {
    static final List<String> CONFIG_KEYS = List.of("rules", "externalRules", "resourceRules");
    static final List<String> CHART_KEYS = List.of("default", "custom", "existing", "external", "resource");

    /** Rules of others, each of which has one of some keys that no rule of the adapter has. */
    private record OtherRules(List<String> keys, String description) {}

    private static final OtherRules ALERTS =
            new OtherRules(List.of("alert", "record"), "recording or alerting rules of Prometheus");
    private static final List<OtherRules> OTHERS = List.of(
            new OtherRules(List.of("apiGroups", "verbs", "nonResourceURLs"), "rules of a role"),
            ALERTS,
            new OtherRules(List.of("host", "http"), "rules of an Ingress"));

    private Shapes() {}

    /** Whether a node has keys that only a rule has. */
    static boolean isRule(YamlNode node) {
        return has(node, "seriesQuery") || has(node, "metricsQuery");
    }

    /** Whether a node is a list with rules. */
    static boolean isRuleList(YamlNode node) {
        return node instanceof YamlNode.Sequence list && list.items().stream().anyMatch(Shapes::isRule);
    }

    /**
     * Whose rules a document has under {@code rules} or {@code groups}, if each shows that it is not one of the
     * adapter.
     *
     * @return words such as {@code rules of a role}
     */
    static Optional<String> otherRules(YamlNode.Mapping document) {
        Optional<YamlNode.Sequence> rules = list(document, "rules");
        boolean isConfig = list(document, "externalRules").isPresent()
                || ManifestObject.get(document, "resourceRules").isPresent();
        if (rules.isPresent() && !isConfig) {
            return OTHERS.stream()
                    .filter(other -> areAll(rules.get(), other))
                    .map(OtherRules::description)
                    .findFirst();
        }
        boolean isGroups = list(document, "groups")
                .filter(groups -> areAll(groups, new OtherRules(List.of("rules", "name"), "")))
                .isPresent();
        return isGroups ? Optional.of(ALERTS.description()) : Optional.empty();
    }

    private static Optional<YamlNode.Sequence> list(YamlNode.Mapping document, String key) {
        return ManifestObject.get(document, key)
                .filter(YamlNode.Sequence.class::isInstance)
                .map(YamlNode.Sequence.class::cast);
    }

    private static boolean areAll(YamlNode.Sequence list, OtherRules other) {
        return !list.items().isEmpty()
                && list.items().stream()
                        .allMatch(item -> !isRule(item) && other.keys().stream().anyMatch(key -> has(item, key)));
    }

    private static boolean isResourceRules(YamlNode node) {
        return has(node, "cpu") || has(node, "memory");
    }

    private static boolean has(YamlNode node, String key) {
        return ManifestObject.mapping(node)
                .flatMap(mapping -> ManifestObject.get(mapping, key))
                .isPresent();
    }

    /** Whether a mapping in the midst of something holds rules as a configuration does. */
    static boolean isConfiguration(YamlNode.Mapping mapping) {
        return ManifestObject.get(mapping, "rules").filter(Shapes::isRuleList).isPresent()
                || ManifestObject.get(mapping, "externalRules")
                        .filter(Shapes::isRuleList)
                        .isPresent()
                || ManifestObject.get(mapping, "resourceRules")
                        .filter(Shapes::isResourceRules)
                        .isPresent();
    }

    /** Whether a document has a key of a configuration, whatever stands there. */
    static boolean hasConfigKey(YamlNode.Mapping document) {
        return CONFIG_KEYS.stream()
                .anyMatch(key -> ManifestObject.get(document, key).isPresent());
    }

    /** Whether a mapping has the chart's {@code rules}, and is no configuration besides. */
    static boolean isChartValues(YamlNode.Mapping mapping) {
        return chartRules(mapping)
                        .filter(rules -> CHART_KEYS.stream()
                                .anyMatch(key -> ManifestObject.get(rules, key).isPresent()))
                        .isPresent()
                && ManifestObject.get(mapping, "externalRules").isEmpty()
                && ManifestObject.get(mapping, "resourceRules").isEmpty();
    }

    /** Whether a mapping in the midst of something has the chart's {@code rules}, which others may call theirs. */
    static boolean isSurelyChartValues(YamlNode.Mapping mapping) {
        return isChartValues(mapping)
                && chartRules(mapping).filter(Shapes::isSurelyChartRules).isPresent();
    }

    private static Optional<YamlNode.Mapping> chartRules(YamlNode.Mapping values) {
        return ManifestObject.get(values, "rules").flatMap(ManifestObject::mapping);
    }

    /** Whether a mapping holds rules, or has several of the chart's keys and no others. */
    static boolean isSurelyChartRules(YamlNode.Mapping rules) {
        boolean holdsRules =
                ManifestObject.get(rules, "custom").filter(Shapes::isRuleList).isPresent()
                        || ManifestObject.get(rules, "external")
                                .filter(Shapes::isRuleList)
                                .isPresent()
                        || ManifestObject.get(rules, "resource")
                                .filter(Shapes::isResourceRules)
                                .isPresent();
        return holdsRules
                || (rules.entries().size() > 1
                        && rules.entries().stream()
                                .allMatch(entry -> ManifestObject.text(entry.key())
                                        .filter(CHART_KEYS::contains)
                                        .isPresent()));
    }
}
