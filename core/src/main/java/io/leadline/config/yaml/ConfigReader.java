package io.leadline.config.yaml;

import io.leadline.config.AdapterConfig;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlReader;
import io.leadline.yaml.YamlStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads configurations as prometheus-adapter v0.12.0 does ({@code pkg/config/loader.go}: the strict mode of go-yaml
 * v2.4.0). A text is free of errors exactly if the adapter starts with it, and then the configurations are the same;
 * otherwise everything that is wrong is reported, with the configuration as far as it can be understood. No input makes
 * a reader throw. The time is linear in the text. Thread-safe.
 */
public final class ConfigReader {
    private final ReadLimits limits;

    private ConfigReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * A reader with limits of its own.
     *
     * @param limits how much is read before a file is refused
     * @return the reader
     */
    public static ConfigReader with(ReadLimits limits) {
        return new ConfigReader(limits);
    }

    /**
     * Reads a file with the default limits.
     *
     * @param path the file that holds nothing but the configuration
     * @return the configuration and what was found
     */
    public static Validated<AdapterConfig> read(Path path) {
        return with(ReadLimits.defaults()).readFile(path);
    }

    /**
     * Reads a text with the default limits.
     *
     * @param source the text
     * @return the configuration and what was found
     */
    public static Validated<AdapterConfig> read(SourceText source) {
        return with(ReadLimits.defaults()).readText(source);
    }

    /**
     * Reads a text that has no name with the default limits.
     *
     * @param yaml the text itself, not a path
     * @return the configuration and what was found
     */
    public static Validated<AdapterConfig> read(String yaml) {
        return read(SourceText.of("<text>", yaml));
    }

    /**
     * Reads a file.
     *
     * @param path the file that holds nothing but the configuration
     * @return the configuration and what was found
     */
    public Validated<AdapterConfig> readFile(Path path) {
        return InputFile.read(path, limits).then(this::readText);
    }

    /**
     * Reads a text; the limit on bytes does not count.
     *
     * @param source the text
     * @return the configuration and what was found
     */
    public Validated<AdapterConfig> readText(SourceText source) {
        return readStream(YamlReader.read(source, limits.maxNodes()));
    }

    /**
     * Reads a text that was parsed before.
     *
     * @param stream what the text holds
     * @return the configuration and what was found
     */
    public Validated<AdapterConfig> readStream(YamlStream stream) {
        Outcome outcome = load(stream);
        if (outcome.config().isEmpty()) {
            return Validated.failed(outcome.diagnostics());
        }
        return Validated.of(outcome.config().get(), outcome.diagnostics());
    }

    /**
     * Reads a configuration whose parts stand somewhere in a file, perhaps under other names.
     *
     * @param root nodes that were put together as a configuration, with places in the file
     * @return the configuration and what was found; notes tell the adapter's words, but not its line numbers
     */
    public Validated<AdapterConfig> readNode(YamlNode root) {
        Problems problems = Problems.ofParts();
        ConfigDraft draft = new ConfigDraft();
        new NodeDecoder(problems, limits.maxMergeDepth()).decode(root, draft);
        return Validated.of(draft.build(), List.copyOf(problems.diagnostics()));
    }

    /**
     * What came out, and how the real loader would end.
     *
     * @param config the configuration; a partial one if there are errors; empty if the text is no YAML
     * @param diagnostics what was found
     * @param verdict {@code ok}, or why the real loader fails: {@code syntax}, {@code type}, {@code value}
     * @param typeErrors the lines of its message if that is {@code type}
     */
    record Outcome(
            Optional<AdapterConfig> config, List<Diagnostic> diagnostics, String verdict, List<String> typeErrors) {}

    Outcome load(YamlStream stream) {
        Optional<YamlNode> first = stream.first();
        if (first.isEmpty()) {
            return stream.problem().isPresent()
                    ? new Outcome(Optional.empty(), stream.problem().stream().toList(), "syntax", List.of())
                    : new Outcome(Optional.of(AdapterConfig.builder().build()), List.of(), "ok", List.of());
        }
        Problems problems = Problems.of(stream.source());
        ConfigDraft draft = new ConfigDraft();
        new NodeDecoder(problems, limits.maxMergeDepth()).decode(first.get(), draft);
        List<Diagnostic> diagnostics = new ArrayList<>(problems.diagnostics());
        ignoredDocument(stream).ifPresent(diagnostics::add);
        return new Outcome(Optional.of(draft.build()), diagnostics, problems.verdict(), problems.typeErrors());
    }

    /** The adapter stops reading behind the first document and says nothing. */
    private static Optional<Diagnostic> ignoredDocument(YamlStream stream) {
        Optional<Span> place = stream.documents().stream()
                .skip(1)
                .map(YamlNode::span)
                .filter(span -> span.start() < span.end())
                .findFirst()
                .map(Problems::firstLine)
                .or(() -> stream.problem().flatMap(problem -> problem.primary().map(label -> label.span())));
        return place.map(span -> Diagnostic.warning(
                        Code.PA103, "the adapter reads only the first document of a file and ignores this one")
                .at(span, "never read")
                .impact(Impact.HIDDEN)
                .help("put all rules into one document")
                .build());
    }
}
