package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Impact;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code rules} of values of the prometheus-adapter chart, and the configuration that the chart makes of them
 * ({@code templates/configmap.yaml}).
 */
final class ChartValues {
    private static final List<String> FALSE_WORDS = List.of(
            "", "~", "null", "Null", "NULL", "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N",
            "0");

    private final YamlNode.Mapping rules;
    private final boolean hasDefaults;
    private final List<Diagnostic> problems = new ArrayList<>();

    /**
     * Reads the chart's {@code rules}.
     *
     * @param rules the mapping
     * @param isWhole whether {@code default} is true if it is not given
     */
    ChartValues(YamlNode.Mapping rules, boolean isWhole) {
        this.rules = rules;
        Optional<YamlNode> given = ManifestObject.get(rules, "default");
        this.hasDefaults =
                existing().isEmpty() && given.map(ChartValues::isTrue).orElse(isWhole);
        checkKeys();
    }

    /** The mapping under {@code rules}, or an empty one in the place of the values. */
    static YamlNode.Mapping rulesOf(YamlNode.Mapping values) {
        return ManifestObject.get(values, "rules")
                .flatMap(ManifestObject::mapping)
                .orElseGet(() -> YamlNode.Mapping.of(values.span(), List.of()));
    }

    private Optional<String> existing() {
        return ManifestObject.get(rules, "existing").filter(ChartValues::isTrue).flatMap(ManifestObject::text);
    }

    ChartRules summary() {
        int own = existing().isPresent()
                ? 0
                : size("custom") + size("external") + (part("resource").isPresent() ? 1 : 0);
        return new ChartRules(hasDefaults ? ChartDefaults.nodes().size() : 0, own, existing());
    }

    private int size(String key) {
        return part(key)
                .map(node ->
                        node instanceof YamlNode.Sequence list ? list.items().size() : 0)
                .orElse(0);
    }

    List<Diagnostic> problems() {
        return problems;
    }

    /** What the chart writes into its ConfigMap. */
    YamlNode.Mapping configuration() {
        List<YamlNode.Entry> entries = new ArrayList<>();
        if (existing().isEmpty()) {
            rules().ifPresent(list -> entries.add(new YamlNode.Entry(key("rules", "custom"), list)));
            part("external").ifPresent(list -> entries.add(new YamlNode.Entry(key("externalRules", "external"), list)));
            part("resource").ifPresent(both -> entries.add(new YamlNode.Entry(key("resourceRules", "resource"), both)));
        }
        return YamlNode.Mapping.of(rules.span(), entries);
    }

    private Optional<YamlNode> rules() {
        Optional<YamlNode> custom = part("custom");
        boolean isList = custom.isEmpty() || custom.get() instanceof YamlNode.Sequence;
        if (!hasDefaults || !isList) {
            return custom;
        }
        List<YamlNode> all = new ArrayList<>(ChartDefaults.nodes());
        custom.ifPresent(list -> all.addAll(((YamlNode.Sequence) list).items()));
        return Optional.of(YamlNode.Sequence.of(custom.map(YamlNode::span).orElseGet(this::start), all));
    }

    /** A section that the chart does not leave out. */
    private Optional<YamlNode> part(String key) {
        return ManifestObject.get(rules, key).map(ChartValues::target).filter(ChartValues::isTrue);
    }

    private YamlNode key(String name, String written) {
        Span place = entry(written).map(entry -> entry.key().span()).orElseGet(this::start);
        return YamlNode.Scalar.inPlaceOf(place, name);
    }

    /** The place of what is not written: it holds nothing. */
    private Span start() {
        int offset = rules.span().start();
        return rules.span().source().span(offset, offset);
    }

    private Optional<YamlNode.Entry> entry(String key) {
        return rules.entries().stream()
                .filter(entry ->
                        ManifestObject.text(entry.key()).filter(key::equals).isPresent())
                .findFirst();
    }

    private static YamlNode target(YamlNode node) {
        return node instanceof YamlNode.Alias alias ? alias.target() : node;
    }

    /** What Go's templates take for true: everything but nothing, false, zero and what is empty. */
    private static boolean isTrue(YamlNode node) {
        YamlNode target = target(node);
        if (target instanceof YamlNode.Sequence list) {
            return !list.items().isEmpty();
        }
        if (target instanceof YamlNode.Mapping mapping) {
            return !mapping.entries().isEmpty();
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) target;
        String text = scalar.text().value();
        return scalar.implicit() ? !FALSE_WORDS.contains(text) : !text.isEmpty();
    }

    private void checkKeys() {
        for (YamlNode.Entry entry : rules.entries()) {
            String key = ManifestObject.text(entry.key()).orElse("");
            if (!Shapes.CHART_KEYS.contains(key) && !key.equals("<<")) {
                problems.add(Diagnostic.warning(
                                Code.PA102,
                                "`" + key + "` is no key of `rules` in the values of the chart, which ignores it")
                        .at(entry.key().span())
                        .impact(Impact.HIDDEN)
                        .help("the keys are `default`, `custom`, `external`, `resource`, `existing`")
                        .build());
            } else if (key.equals("default") && isQuotedFalse(entry.value())) {
                problems.add(Diagnostic.warning(Code.PA103, "the chart takes the text `false` for true")
                        .at(entry.value().span(), "a text that is not empty")
                        .impact(Impact.COST)
                        .help("remove the quotes")
                        .build());
            } else if (existing().isPresent()
                    && !key.equals("existing")
                    && !key.equals("default")
                    && isTrue(entry.value())) {
                problems.add(Diagnostic.info(Code.PA004, "skipped `" + key + "`")
                        .at(entry.key().span())
                        .note("not read: `rules.existing` is set, and the chart ignores every other key of `rules`")
                        .build());
            }
        }
    }

    private static boolean isQuotedFalse(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar
                && !scalar.implicit()
                && scalar.text().value().equalsIgnoreCase("false");
    }
}
