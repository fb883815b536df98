package io.leadline.k8s;

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
 * Finds the configurations in a file: the file itself, or texts in ConfigMaps somewhere in a stream of manifests. They
 * are read by {@link ConfigReader}, with positions in the file. What was not looked at is named in infos with the code
 * {@link Code#PA004}. No input makes a reader throw. Thread-safe.
 */
public final class ConfigFileReader {
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
     * Reads the one configuration of a file with the default limits.
     *
     * @param path a configuration or a manifest
     * @return what was read and what was found; see {@link ConfigFiles#one()} for a file with several configurations
     */
    public static Validated<ConfigFile> read(Path path) {
        return readAll(path).one();
    }

    /**
     * Reads the one configuration of a text with the default limits.
     *
     * @param source a configuration or a manifest
     * @return what was read and what was found; see {@link ConfigFiles#one()} for a text with several configurations
     */
    public static Validated<ConfigFile> read(SourceText source) {
        return readAll(source).one();
    }

    /**
     * Reads all configurations of a file with the default limits.
     *
     * @param path a configuration or a manifest
     * @return what was read and what was found
     */
    public static ConfigFiles readAll(Path path) {
        ReadLimits limits = ReadLimits.defaults();
        return with(limits).readText(InputFile.read(path, limits));
    }

    /**
     * Reads all configurations of a text with the default limits.
     *
     * @param source a configuration or a manifest
     * @return what was read and what was found
     */
    public static ConfigFiles readAll(SourceText source) {
        return with(ReadLimits.defaults()).readText(source);
    }

    /**
     * Reads a text that may not have been readable.
     *
     * @param source a configuration or a manifest, or why there is none
     * @return what was read and what was found
     */
    public ConfigFiles readText(Validated<SourceText> source) {
        return source.value().map(this::readText).orElseGet(() -> ConfigFiles.none(source.diagnostics()));
    }

    /**
     * Reads a text; the limit on bytes does not count.
     *
     * @param source a configuration or a manifest
     * @return what was read and what was found
     */
    public ConfigFiles readText(SourceText source) {
        YamlReader reader = YamlReader.of(source, limits.maxNodes());
        List<YamlNode> documents = new ArrayList<>();
        for (Optional<YamlNode> next = reader.next(); next.isPresent(); next = reader.next()) {
            documents.add(next.get());
        }
        List<ManifestObject> objects = documents.stream()
                .flatMap(document -> ManifestObject.of(document).stream())
                .toList();
        List<ConfigMapEntry> entries = ConfigMapEntry.of(objects, limits);
        List<ConfigMapEntry> found = ConfigMapEntry.configurations(entries);
        if (!found.isEmpty()) {
            List<Diagnostic> around = skipped(source, objects, entries, found);
            reader.problem().ifPresent(around::add);
            return ConfigFiles.of(found.stream().map(ConfigMapEntry::read).toList(), around);
        }
        Optional<Diagnostic> other = objects.stream().findFirst().flatMap(first -> notAConfiguration(source, first));
        return other.isPresent() ? ConfigFiles.none(other.stream().toList()) : readBare(source);
    }

    /**
     * Reads a text that is a configuration and nothing else: whatever is wrapped in something is an error, as it is to
     * the adapter.
     *
     * @param source the text that the adapter would load
     * @return what was read and what was found
     */
    public ConfigFiles readBare(SourceText source) {
        Validated<ConfigFile> read = ConfigReader.with(limits).readText(source).map(ConfigFile.Bare::new);
        return ConfigFiles.of(
                List.of(new Candidate("adapter configuration", source.span(0, 0), true, read)), List.of());
    }

    private static List<Diagnostic> skipped(
            SourceText source, List<ManifestObject> objects, List<ConfigMapEntry> entries, List<ConfigMapEntry> found) {
        List<Diagnostic> skipped = new ArrayList<>();
        for (ManifestObject object : objects) {
            if (found.stream().noneMatch(entry -> entry.map() == object)) {
                skipped.add(Diagnostic.info(Code.PA004, "skipped " + object.name())
                        .note("not read: it holds no configuration")
                        .at(object.place(source))
                        .build());
            }
        }
        for (ConfigMapEntry entry : entries) {
            boolean isBeside = found.stream().anyMatch(taken -> taken.map() == entry.map());
            if (isBeside && !found.contains(entry)) {
                skipped.add(entry.skipped());
            }
        }
        return skipped;
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
        boolean isConfig = ConfigMapEntry.CONFIG_KEYS.stream()
                .anyMatch(key -> first.get(key).isPresent());
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
