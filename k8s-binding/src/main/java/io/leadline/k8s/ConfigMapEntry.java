package io.leadline.k8s;

import io.leadline.config.yaml.ConfigReader;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** A text in a ConfigMap that may be a configuration. */
record ConfigMapEntry(ManifestObject map, YamlNode.Entry entry, ReadLimits limits) {
    static final List<String> CONFIG_KEYS = List.of("rules", "externalRules", "resourceRules");
    private static final String USUAL_KEY = "config.yaml";

    /** The texts of all ConfigMaps, in the order of the file. */
    static List<ConfigMapEntry> of(List<ManifestObject> objects, ReadLimits limits) {
        return objects.stream()
                .filter(ManifestObject::isConfigMap)
                .flatMap(map -> map.data().stream().map(entry -> new ConfigMapEntry(map, entry, limits)))
                .toList();
    }

    /** Those that look right; without any those that have the usual key; without any the only one that there is. */
    static List<ConfigMapEntry> configurations(List<ConfigMapEntry> entries) {
        List<ConfigMapEntry> likely =
                entries.stream().filter(ConfigMapEntry::looksRight).toList();
        if (!likely.isEmpty()) {
            return likely;
        }
        List<ConfigMapEntry> usual =
                entries.stream().filter(ConfigMapEntry::isUsual).toList();
        return !usual.isEmpty() || entries.size() > 1 ? usual : entries;
    }

    String key() {
        return ManifestObject.text(entry.key()).orElse("");
    }

    boolean isUsual() {
        return key().equals(USUAL_KEY);
    }

    /** A text that is no YAML looks right if one of its lines begins with a key of a configuration. */
    private boolean looksRight() {
        SourceText text = source();
        YamlReader reader = YamlReader.of(text, limits.maxNodes());
        Optional<YamlNode> first = reader.next();
        if (first.isEmpty() && reader.problem().isPresent()) {
            return text.text().lines().anyMatch(ConfigMapEntry::startsWithKey);
        }
        return first.flatMap(ManifestObject::mapping)
                .filter(root -> CONFIG_KEYS.stream()
                        .anyMatch(key -> ManifestObject.get(root, key).isPresent()))
                .isPresent();
    }

    private static boolean startsWithKey(String line) {
        return CONFIG_KEYS.stream()
                .anyMatch(key -> line.startsWith(key + ":")
                        || line.startsWith("\"" + key + "\":")
                        || line.startsWith("'" + key + "':"));
    }

    private SourceText source() {
        return SourceText.embedded(((YamlNode.Scalar) entry.value()).text());
    }

    Candidate read() {
        Validated<ConfigFile> read = ConfigReader.with(limits)
                .readText(source())
                .map(config -> new ConfigFile.InConfigMap(
                        config, map.metadata("namespace"), map.metadata("name").orElse(""), key()));
        return new Candidate(description(), entry.key().span(), isUsual(), read);
    }

    private String description() {
        return "entry `" + key() + "` of " + map.name();
    }

    Diagnostic skipped() {
        return Diagnostic.info(Code.PA004, "skipped entry `" + key() + "`")
                .note("not read: it holds no configuration")
                .at(entry.key().span())
                .build();
    }
}
