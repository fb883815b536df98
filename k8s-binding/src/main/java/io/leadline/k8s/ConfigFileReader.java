package io.leadline.k8s;

import io.leadline.config.yaml.ConfigReader;
import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the configurations in a file, in any of the forms that {@link ConfigFile} lists. They are read as
 * {@link ConfigReader} does, with positions in the file. What was not looked at is named in infos with the code
 * {@link Code#PA004}, texts that another tool fills in are with {@link Code#PA010}. No input makes a reader throw.
 * Thread-safe.
 */
public final class ConfigFileReader {
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
        TextReader texts = new TextReader(limits);
        DocumentStream stream = texts.read(source);
        if (stream.template().isEmpty() && Forms.isBare(stream.documents())) {
            return bare(stream, texts);
        }
        Forms forms = new Forms(new FormReader(texts, stream.template().isPresent()));
        forms.addAll(stream);
        if (forms.candidates().isEmpty()) {
            Optional<Diagnostic> why = NoConfiguration.reason(stream);
            return why.isEmpty() ? bare(stream, texts) : ConfigFiles.of(List.of(), List.of(why.get()), texts.texts());
        }
        List<Diagnostic> around = new ArrayList<>(forms.around());
        stream.problem().ifPresent(around::add);
        stream.template().ifPresent(around::add);
        return ConfigFiles.of(forms.candidates(), around, texts.texts());
    }

    /**
     * Reads a text that is a configuration and nothing else: whatever is wrapped in something is an error, as it is to
     * the adapter.
     *
     * @param source the text that the adapter would load
     * @return what was read and what was found
     */
    public ConfigFiles readBare(SourceText source) {
        TextReader texts = new TextReader(limits);
        return bare(texts.read(source), texts);
    }

    private static ConfigFiles bare(DocumentStream stream, TextReader texts) {
        Span start = stream.text().source().span(0, 0);
        FormReader.Place place = new FormReader.Place("adapter configuration", start, true);
        Candidate candidate = new FormReader(texts, false).text(stream, place, ConfigFile.Bare::new);
        return ConfigFiles.of(List.of(candidate), List.of(), texts.texts());
    }
}
