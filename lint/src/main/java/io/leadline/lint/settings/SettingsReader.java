package io.leadline.lint.settings;

import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.lint.Catalogue;
import io.leadline.source.SourceText;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlReader;
import io.leadline.yaml.YamlStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads settings files: YAML, strict in every key and value. No input makes a reader throw. Thread-safe.
 *
 * <pre>{@code
 * levels:
 *   unanchored-pattern: off
 * scrapeInterval: 30s
 * overrides:
 * - paths: [test/**]
 *   maxLevel: warning
 * }</pre>
 */
public final class SettingsReader {
    /** Settings that cannot be understood. */
    public static final Code INVALID = Code.of("PA009", "invalid-settings");

    private final Catalogue catalogue;
    private final ReadLimits limits;

    private SettingsReader(Catalogue catalogue, ReadLimits limits) {
        this.catalogue = catalogue;
        this.limits = limits;
    }

    /**
     * A reader.
     *
     * @param catalogue the checks that settings can name
     * @param limits how much is read before a file is refused
     * @return the reader
     */
    public static SettingsReader with(Catalogue catalogue, ReadLimits limits) {
        return new SettingsReader(catalogue, limits);
    }

    /**
     * Reads a file.
     *
     * @param file the settings
     * @return what they say, without what cannot be understood
     */
    public Validated<Settings> read(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        Path folder = parent == null ? file.toAbsolutePath() : parent;
        return InputFile.read(file, limits).then(text -> read(text, folder));
    }

    /**
     * Reads a text.
     *
     * @param text the settings
     * @param folder what paths in them are relative to
     * @return what they say, without what cannot be understood
     */
    public Validated<Settings> read(SourceText text, Path folder) {
        YamlStream stream = YamlReader.read(text, limits.maxNodes());
        if (stream.problem().isPresent()) {
            return Validated.failed(own(stream.problem().get()));
        }
        List<YamlNode> roots = stream.documents();
        if (roots.isEmpty()) {
            return Validated.of(Settings.none(folder));
        }
        SettingsDecoder decoder = new SettingsDecoder(catalogue);
        Settings settings = decoder.settings(roots.get(0), folder);
        if (roots.size() > 1) {
            decoder.values()
                    .report(
                            text.span(
                                    roots.get(1).span().start(),
                                    roots.get(1).span().start()),
                            "settings are one document",
                            "leave out `---` and what is below it");
        }
        return Validated.of(settings, decoder.values().problems());
    }

    /** What is no YAML stops a reader of settings, not the adapter. */
    private static Diagnostic own(Diagnostic problem) {
        return new Diagnostic(
                INVALID,
                problem.severity(),
                problem.message(),
                problem.primary(),
                problem.related(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                problem.help(),
                Optional.empty());
    }
}
