package io.leadline.lint;

import io.leadline.config.yaml.ReadLimits;
import io.leadline.source.SourceText;
import io.leadline.yaml.YamlReader;
import io.leadline.yaml.YamlStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodes of the YAML texts of one input, each parsed once. Not thread-safe. */
final class Documents {
    private final ReadLimits limits;
    private final Map<SourceText, YamlStream> parsed = new HashMap<>();

    /** Texts that were parsed before; others are when they are asked for. */
    Documents(ReadLimits limits, List<YamlStream> texts) {
        this.limits = limits;
        texts.forEach(stream -> parsed.put(stream.source(), stream));
    }

    YamlStream of(SourceText source) {
        return parsed.computeIfAbsent(source, text -> YamlReader.read(text, limits.maxNodes()));
    }
}
