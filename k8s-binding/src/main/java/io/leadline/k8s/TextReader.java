package io.leadline.k8s;

import io.leadline.config.yaml.ReadLimits;
import io.leadline.source.SourceText;
import io.leadline.yaml.YamlReader;
import io.leadline.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses a file and the texts that stand in it, and keeps what came out for those who look at them later. Not
 * thread-safe.
 */
final class TextReader {
    private final ReadLimits limits;
    private final List<YamlStream> texts = new ArrayList<>();

    TextReader(ReadLimits limits) {
        this.limits = limits;
    }

    ReadLimits limits() {
        return limits;
    }

    /** Everything that was parsed, in the order of reading. */
    List<YamlStream> texts() {
        return texts;
    }

    /** Reads a text, without the template of another tool if it is no YAML because of that. */
    DocumentStream read(SourceText source) {
        YamlStream written = parse(source);
        Optional<TemplateLayer> layer = written.problem().flatMap(ignored -> TemplateLayer.of(source.text()));
        Optional<SourceText> masked = layer.flatMap(ignored -> TemplateMask.of(source));
        return masked.isEmpty()
                ? DocumentStream.of(written)
                : DocumentStream.masked(written, layer.orElseThrow(), parse(masked.get()));
    }

    private YamlStream parse(SourceText source) {
        YamlStream stream = YamlReader.read(source, limits.maxNodes());
        texts.add(stream);
        return stream;
    }
}
