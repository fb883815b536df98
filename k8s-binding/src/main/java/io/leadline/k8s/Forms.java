package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the configurations in a stream of documents, whatever their form. Not thread-safe. */
final class Forms {
    private static final String VALUES = "Helm values";

    private final FormReader reader;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Diagnostic> around = new ArrayList<>();
    private final List<ConfigMapEntry> passed = new ArrayList<>();

    Forms(FormReader reader) {
        this.reader = reader;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** What is skipped, and what is no configuration of its own. */
    List<Diagnostic> around() {
        return around;
    }

    /**
     * Whether a stream is a configuration as the adapter loads it, perhaps with documents that it ignores: none of them
     * is an object or values of the chart.
     */
    static boolean isBare(List<YamlNode> documents) {
        return !documents.isEmpty()
                && documents.stream()
                        .allMatch(document -> ManifestObject.of(document).stream()
                                .allMatch(object -> object.kind().isEmpty() && !Shapes.isChartValues(object.node())))
                && ManifestObject.mapping(documents.get(0))
                        .filter(first -> Shapes.hasConfigKey(first)
                                && Shapes.otherRules(first).isEmpty())
                        .isPresent();
    }

    void addAll(DocumentStream stream) {
        stream.documents().forEach(this::addDocument);
        if (candidates.isEmpty() && stream.template().isEmpty()) {
            List<ConfigMapEntry> unlikely = ConfigMapEntry.unlikely(passed);
            unlikely.forEach(entry -> candidates.add(entry.read()));
            around.removeIf(diagnostic -> unlikely.stream().anyMatch(entry -> entry.isNamedBy(diagnostic)));
        }
    }

    private void addDocument(YamlNode document) {
        if (Shapes.isRuleList(document)) {
            addRules(document, false);
            return;
        }
        for (ManifestObject object : ManifestObject.of(document)) {
            int before = candidates.size();
            if (object.isConfigMap()) {
                addConfigMap(object);
            } else if (HelmReleases.isRelease(object)) {
                candidates.addAll(new HelmReleases(reader).of(object, around));
            } else if (Applications.isApplication(object)) {
                candidates.addAll(new Applications(reader).of(object, around));
            } else if (ValuesText.isHelmChart(object)) {
                addHelmChart(object);
            } else if (!object.kind().isEmpty()) {
                addNested(object.node(), "", object.name());
            } else {
                addPlain(object.node());
            }
            if (candidates.size() == before) {
                around.add(Diagnostic.info(Code.PA004, "skipped " + object.name())
                        .note("not read: it holds no configuration")
                        .at(object.place())
                        .build());
            }
        }
    }

    private void addHelmChart(ManifestObject object) {
        ValuesText.ofHelmChart(object, reader).ifPresent(values -> {
            candidates.addAll(values.candidates());
            if (ValuesText.isOfAdapter(object)) {
                values.stream().problem().ifPresent(around::add);
                values.stream().template().ifPresent(around::add);
            }
        });
    }

    private void addConfigMap(ManifestObject map) {
        List<ConfigMapEntry> entries = new ArrayList<>(ConfigMapEntry.of(map, reader));
        boolean hasValues = entries.removeIf(entry -> addValues(entry));
        List<ConfigMapEntry> likely =
                entries.stream().filter(ConfigMapEntry::looksRight).toList();
        likely.forEach(entry -> candidates.add(entry.read()));
        for (ConfigMapEntry entry : entries) {
            if (!likely.contains(entry)) {
                passed.add(entry);
                if (hasValues || !likely.isEmpty()) {
                    around.add(entry.skipped());
                }
            }
        }
    }

    private boolean addValues(ConfigMapEntry entry) {
        List<Candidate> values =
                ValuesText.ofEntry(entry).map(ValuesText::candidates).orElseGet(List::of);
        candidates.addAll(values);
        return !values.isEmpty();
    }

    /** A document that is no Kubernetes object. */
    private void addPlain(YamlNode.Mapping root) {
        if (Shapes.isChartValues(root)) {
            addChart(new ChartValues(ChartValues.rulesOf(root), true), root, VALUES, "");
            root.entries().stream()
                    .filter(entry -> ManifestObject.text(entry.key())
                            .filter("rules"::equals)
                            .isEmpty())
                    .forEach(entry -> addNested(
                            entry.value(), ManifestObject.text(entry.key()).orElse(""), VALUES));
        } else if (Shapes.otherRules(root).isPresent()) {
            return;
        } else if (Shapes.hasConfigKey(root)) {
            candidates.add(reader.nodes(root, ManifestObject.firstLine(root), List.of(), ConfigFile.Bare::new));
        } else if (Shapes.isRule(root)) {
            addRules(root, true);
        } else if (Shapes.isSurelyChartRules(root)) {
            addChart(new ChartValues(root, false), root, "`rules` of " + VALUES, "");
        } else {
            addNested(root, "", VALUES);
        }
    }

    private void addNested(YamlNode node, String path, String owner) {
        for (NestedForms.Hit hit : NestedForms.in(node, path)) {
            if (hit.isChart()) {
                addChart(new ChartValues(ChartValues.rulesOf(hit.mapping()), true), hit.mapping(), owner, hit.path());
            } else {
                addConfiguration(hit, owner.equals(VALUES) ? "document" : owner);
            }
        }
    }

    private void addChart(ChartValues values, YamlNode place, String owner, String path) {
        candidates.add(reader.chart(
                values,
                ManifestObject.firstLine(place),
                (read, chart) -> new ConfigFile.InHelmValues(read, owner, path, chart)));
    }

    /** Other keys beside those of a configuration belong to what it stands in. */
    private void addConfiguration(NestedForms.Hit hit, String owner) {
        YamlNode.Mapping mapping = hit.mapping();
        List<YamlNode.Entry> entries = mapping.entries().stream()
                .filter(entry -> ManifestObject.text(entry.key())
                        .filter(Shapes.CONFIG_KEYS::contains)
                        .isPresent())
                .toList();
        candidates.add(reader.nodes(
                YamlNode.Mapping.of(mapping.span(), entries),
                ManifestObject.firstLine(mapping),
                List.of(),
                read -> new ConfigFile.Nested(read, owner, hit.path())));
    }

    private void addRules(YamlNode rules, boolean isOne) {
        YamlNode list = isOne ? YamlNode.Sequence.of(rules.span(), List.of(rules)) : rules;
        YamlNode.Entry entry = new YamlNode.Entry(YamlNode.Scalar.inPlaceOf(rules.span(), "rules"), list);
        candidates.add(reader.nodes(
                YamlNode.Mapping.of(rules.span(), List.of(entry)),
                ManifestObject.firstLine(rules),
                List.of(),
                read -> new ConfigFile.RuleList(read, isOne)));
    }
}
