package io.leadline.k8s;

import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the configuration in a file: the file itself, or a text in a ConfigMap somewhere in a stream of manifests. It
 * is read by {@link ConfigReader}, with positions in the file. What was not looked at is named in infos with the code
 * {@link Code#PA004}. No input makes a reader throw. Thread-safe.
 */
public final class ConfigFileReader {
    private static final String USUAL_KEY = "config.yaml";
    private static final Set<String> CONFIG_KEYS = Set.of("rules", "externalRules", "resourceRules");
    private static final Set<String> HELM_KEYS = Set.of("default", "custom", "existing", "external", "resource");

    private final ReadLimits limits;

    private ConfigFileReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * A reader with limits of its own.
     *
     * @param limits how much is read before a file is refused
     * @return the reader
     */
    public static ConfigFileReader with(ReadLimits limits) {
        return new ConfigFileReader(limits);
    }

    /**
     * Reads a file with the default limits.
     *
     * @param path a configuration or a manifest
     * @return what was read and what was found
     */
    public static Validated<ConfigFile> read(Path path) {
        return with(ReadLimits.defaults()).readFile(path);
    }

    /**
     * Reads a text with the default limits.
     *
     * @param source a configuration or a manifest
     * @return what was read and what was found
     */
    public static Validated<ConfigFile> read(SourceText source) {
        return with(ReadLimits.defaults()).readText(source);
    }

    /**
     * Reads a file.
     *
     * @param path a configuration or a manifest
     * @return what was read and what was found
     */
    public Validated<ConfigFile> readFile(Path path) {
        return InputFile.read(path, limits).then(this::readText);
    }

    /**
     * Reads a text; the limit on bytes does not count.
     *
     * @param source a configuration or a manifest
     * @return what was read and what was found
     */
    public Validated<ConfigFile> readText(SourceText source) {
        YamlReader reader = YamlReader.of(source, limits.maxNodes());
        List<YamlNode> documents = new ArrayList<>();
        for (Optional<YamlNode> next = reader.next(); next.isPresent(); next = reader.next()) {
            documents.add(next.get());
        }
        List<ManifestObject> objects = documents.stream()
                .flatMap(document -> ManifestObject.of(document).stream())
                .toList();
        Optional<Found> found = find(objects);
        if (found.isPresent()) {
            return readEntry(source, found.get(), objects, reader.problem());
        }
        Optional<Diagnostic> other = objects.stream().findFirst().flatMap(first -> notAConfiguration(source, first));
        if (other.isPresent()) {
            return Validated.failed(other.get());
        }
        return ConfigReader.with(limits).readText(source).map(ConfigFile.Bare::new);
    }

    /** An entry of a ConfigMap. */
    private record Found(ManifestObject map, YamlNode.Entry entry) {
        String key() {
            return ManifestObject.text(entry.key()).orElse("");
        }

        YamlNode.Scalar text() {
            return (YamlNode.Scalar) entry.value();
        }
    }

    /** The usual entry before any other that looks right, and that before the only entry there is. */
    private Optional<Found> find(List<ManifestObject> objects) {
        List<Found> entries = objects.stream()
                .filter(ManifestObject::isConfigMap)
                .flatMap(map -> map.data().stream().map(entry -> new Found(map, entry)))
                .toList();
        List<Found> likely = entries.stream().filter(this::looksRight).toList();
        return likely.stream()
                .filter(entry -> entry.key().equals(USUAL_KEY))
                .findFirst()
                .or(() -> likely.stream().findFirst())
                .or(() -> entries.stream()
                        .filter(entry -> entry.key().equals(USUAL_KEY))
                        .findFirst())
                .or(() -> entries.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty());
    }

    private boolean looksRight(Found entry) {
        SourceText text = SourceText.embedded(entry.text().text());
        return YamlReader.of(text, limits.maxNodes())
                .next()
                .flatMap(ManifestObject::mapping)
                .filter(root -> CONFIG_KEYS.stream()
                        .anyMatch(key -> ManifestObject.get(root, key).isPresent()))
                .isPresent();
    }

    private Validated<ConfigFile> readEntry(
            SourceText source, Found found, List<ManifestObject> objects, Optional<Diagnostic> streamProblem) {
        Validated<AdapterConfig> read = ConfigReader.with(limits)
                .readText(SourceText.embedded(found.text().text()));
        List<Diagnostic> all = new ArrayList<>(read.diagnostics());
        streamProblem.ifPresent(all::add);
        for (ManifestObject object : objects) {
            if (object != found.map()) {
                all.add(skipped(object.name(), "not read: the configuration was found elsewhere")
                        .at(object.place(source))
                        .build());
            }
        }
        for (YamlNode.Entry entry : found.map().data()) {
            if (!entry.equals(found.entry())) {
                String key = ManifestObject.text(entry.key()).orElse("");
                all.add(skipped("entry `" + key + "`", "not read: the configuration is in `" + found.key() + "`")
                        .at(entry.key().span())
                        .build());
            }
        }
        if (read.value().isEmpty()) {
            return Validated.failed(all);
        }
        ConfigFile file = new ConfigFile.InConfigMap(
                read.value().get(),
                found.map().metadata("namespace"),
                found.map().metadata("name").orElse(""),
                found.key());
        return Validated.of(file, all);
    }

    private static Diagnostic.Builder skipped(String what, String why) {
        return Diagnostic.info(Code.PA004, "skipped " + what).note(why);
    }

    /** Says what a file is that is neither a configuration nor holds one. */
    private static Optional<Diagnostic> notAConfiguration(SourceText source, ManifestObject first) {
        Optional<YamlNode> rules = first.get("rules");
        Optional<YamlNode.Mapping> helm = rules.flatMap(ManifestObject::mapping)
                .filter(mapping -> HELM_KEYS.stream()
                        .anyMatch(key -> ManifestObject.get(mapping, key).isPresent()));
        if (helm.isPresent()) {
            return Optional.of(Diagnostic.error(
                            Code.PA103, "these are values of the Helm chart, not a configuration of the adapter")
                    .at(ManifestObject.firstLine(source, helm.get()), "the chart makes the configuration of this")
                    .help(
                            "render the chart and read its ConfigMap: `helm template --show-only templates/configmap.yaml`")
                    .help("or write a configuration: `rules.custom` becomes `rules`, `rules.external` becomes "
                            + "`externalRules`, `rules.resource` becomes `resourceRules`")
                    .build());
        }
        boolean isObject = !first.kind().isEmpty() && first.get("apiVersion").isPresent();
        boolean isConfig = CONFIG_KEYS.stream().anyMatch(key -> first.get(key).isPresent());
        if (!isObject || isConfig) {
            return Optional.empty();
        }
        String reason = first.isConfigMap()
                ? "no entry of " + first.name() + " holds a configuration"
                : first.name() + " is no ConfigMap with a configuration";
        return Optional.of(Diagnostic.error(Code.PA103, reason)
                .at(first.place(source))
                .help("name a file with the configuration, or with the ConfigMap that holds it as a text")
                .build());
    }
}
