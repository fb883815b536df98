package io.leadline.k8s;

import io.leadline.config.AdapterConfig;
import io.leadline.config.yaml.ConfigReader;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
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
 * @param texts reads the texts of the file
 * @param isTemplate whether the file as a whole is a template of another tool
 */
record FormReader(TextReader texts, boolean isTemplate) {
    /** A place as a {@link Candidate} has it. */
    record Place(String description, Span span, boolean isUsual) {}

    /** Reads a text that is a configuration, as the adapter does. */
    Candidate text(DocumentStream stream, Place place, Function<ReadConfig, ConfigFile> form) {
        return new Candidate(place.description(), place.span(), place.isUsual(), read(stream, form));
    }

    private Validated<ConfigFile> read(DocumentStream stream, Function<ReadConfig, ConfigFile> form) {
        Optional<YamlNode> first = stream.text().first();
        if (stream.template().isPresent()) {
            Span start = stream.text().source().span(0, 0);
            YamlNode root = first.orElseGet(() -> YamlNode.Mapping.of(start, List.of()));
            return new FormReader(texts, true)
                    .validated(
                            reader().readNode(root),
                            Optional.of(root),
                            stream.template().stream().toList(),
                            form);
        }
        if (first.isEmpty() && stream.problem().isPresent()) {
            return Validated.failed(stream.problem().get());
        }
        return validated(reader().readStream(stream.text()), first, List.of(), form);
    }

    private ConfigReader reader() {
        return ConfigReader.with(texts.limits());
    }

    /** Reads nodes that were put together as a configuration. */
    Candidate nodes(YamlNode root, Span place, List<Diagnostic> problems, Function<ReadConfig, ConfigFile> form) {
        Validated<ConfigFile> read = validated(reader().readNode(root), Optional.of(root), problems, form);
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
