package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import io.leadline.yaml.YamlNode;
import java.util.List;
import java.util.Locale;

/** A text in a ConfigMap that may be a configuration. */
record ConfigMapEntry(ManifestObject map, YamlNode.Entry entry, DocumentStream stream, FormReader reader) {
    private static final String USUAL_KEY = "config.yaml";

    /** The texts of a ConfigMap, in the order of the file. */
    static List<ConfigMapEntry> of(ManifestObject map, FormReader reader) {
        return map.data().stream()
                .map(entry -> new ConfigMapEntry(map, entry, reader.texts().read(text(entry)), reader))
                .toList();
    }

    private static SourceText text(YamlNode.Entry entry) {
        return SourceText.embedded(((YamlNode.Scalar) entry.value()).text());
    }

    /** Those that have the usual key; without any the only one, if a key of it reminds of rules. */
    static List<ConfigMapEntry> unlikely(List<ConfigMapEntry> entries) {
        List<ConfigMapEntry> usual =
                entries.stream().filter(ConfigMapEntry::isUsual).toList();
        boolean isOne = usual.isEmpty() && entries.size() == 1 && entries.get(0).remindsOfRules();
        return isOne ? entries : usual;
    }

    private boolean remindsOfRules() {
        return written()
                .lines()
                .filter(line -> !line.startsWith(" ") && !line.startsWith("#"))
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains("rule"));
    }

    String key() {
        return ManifestObject.text(entry.key()).orElse("");
    }

    boolean isUsual() {
        return key().equals(USUAL_KEY);
    }

    /** A text that is no YAML looks right if one of its lines begins with a key of a configuration. */
    boolean looksRight() {
        if (stream.documents().isEmpty() && stream.problem().isPresent()) {
            return written().lines().anyMatch(ConfigMapEntry::startsWithKey);
        }
        return stream.documents().stream()
                .limit(1)
                .flatMap(document -> ManifestObject.mapping(document).stream())
                .anyMatch(root ->
                        Shapes.hasConfigKey(root) && Shapes.otherRules(root).isEmpty());
    }

    private static boolean startsWithKey(String line) {
        return Shapes.CONFIG_KEYS.stream()
                .anyMatch(key -> line.startsWith(key + ":")
                        || line.startsWith("\"" + key + "\":")
                        || line.startsWith("'" + key + "':"));
    }

    private String written() {
        return ((YamlNode.Scalar) entry.value()).text().value();
    }

    Candidate read() {
        return reader.text(
                stream,
                new FormReader.Place(description(), entry.key().span(), isUsual()),
                read -> new ConfigFile.InConfigMap(
                        read, map.metadata("namespace"), map.metadata("name").orElse(""), key()));
    }

    private String description() {
        return "entry `" + key() + "` of " + map.name();
    }

    /** Whether a diagnostic says that the ConfigMap is skipped. */
    boolean isNamedBy(Diagnostic skipped) {
        return skipped.primary()
                .filter(label -> label.span().equals(map.place()))
                .isPresent();
    }

    Diagnostic skipped() {
        return Diagnostic.info(Code.PA004, "skipped entry `" + key() + "`")
                .note("not read: it holds no configuration")
                .at(entry.key().span())
                .build();
    }
}
