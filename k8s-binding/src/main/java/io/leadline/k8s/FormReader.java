package io.leadline.k8s;

import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads the configuration at a place that was found.
 *
 * @param limits how much is read
 * @param isTemplate whether the file as a whole is a template of another tool
 */
record FormReader(ReadLimits limits, boolean isTemplate) {
    /** A place as a {@link Candidate} has it. */
    record Place(String description, Span span, boolean isUsual) {}

    /** Reads a text that is a configuration, as the adapter does. */
    Candidate text(SourceText source, Place place, Function<ReadConfig, ConfigFile> form) {
        DocumentStream stream = hasBraces(source.text())
                ? DocumentStream.read(source, limits.maxNodes())
                : new DocumentStream(source, List.of(), Optional.empty(), Optional.empty());
        return new Candidate(place.description(), place.span(), place.isUsual(), read(source, stream, form));
    }

    private Validated<ConfigFile> read(
            SourceText source, DocumentStream stream, Function<ReadConfig, ConfigFile> form) {
        if (stream.template().isPresent()) {
            YamlNode root = stream.documents().stream()
                    .findFirst()
                    .orElseGet(() -> YamlNode.Mapping.of(source.span(0, 0), List.of()));
            return new FormReader(limits, true)
                    .validated(
                            ConfigReader.with(limits).readNode(root),
                            Optional.of(root),
                            stream.template().stream().toList(),
                            form);
        }
        if (stream.documents().isEmpty() && stream.problem().isPresent()) {
            return Validated.failed(stream.problem().get());
        }
        Validated<AdapterConfig> config = ConfigReader.with(limits).readText(source);
        return config.value().isEmpty()
                ? Validated.failed(config.diagnostics())
                : validated(config, stream.documents().stream().findFirst(), List.of(), form);
    }

    private static boolean hasBraces(String text) {
        return text.contains("{{")
                || text.contains("${")
                || text.contains("{%")
                || text.contains("%{")
                || text.indexOf(TemplateLayer.PLACEHOLDER) >= 0;
    }

    /** Reads nodes that were put together as a configuration. */
    Candidate nodes(YamlNode root, Span place, List<Diagnostic> problems, Function<ReadConfig, ConfigFile> form) {
        Validated<ConfigFile> read =
                validated(ConfigReader.with(limits).readNode(root), Optional.of(root), problems, form);
        return new Candidate(read.value().orElseThrow().description(), place, false, read);
    }

    /** Reads what the chart makes of its {@code rules}. */
    Candidate chart(ChartValues values, Span place, BiFunction<ReadConfig, ChartRules, ConfigFile> form) {
        return nodes(values.configuration(), place, values.problems(), read -> form.apply(read, values.summary()));
    }

    private Validated<ConfigFile> validated(
            Validated<AdapterConfig> config,
            Optional<YamlNode> root,
            List<Diagnostic> problems,
            Function<ReadConfig, ConfigFile> form) {
        List<UnrenderedText> unrendered = root.map(UnrenderedTexts::in).orElseGet(List::of);
        List<Diagnostic> all = new ArrayList<>(problems);
        UnrenderedRegions regions = UnrenderedRegions.of(unrendered);
        config.diagnostics().stream().filter(found -> !regions.explain(found)).forEach(all::add);
        all.addAll(UnrenderedTexts.diagnostics(unrendered));
        return Validated.of(
                form.apply(new ReadConfig(config.value().orElseThrow(), root, unrendered, isTemplate)), all);
    }
}
