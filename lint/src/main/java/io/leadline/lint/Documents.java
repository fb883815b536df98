package io.leadline.lint;

import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nodes of the YAML texts of one run, each read once. Not thread-safe. */
final class Documents {
    private final ReadLimits limits;
    private final Map<SourceText, Validated<List<YamlNode>>> read = new HashMap<>();

    Documents(ReadLimits limits) {
        this.limits = limits;
    }

    /** The documents of a text up to the first problem. */
    List<YamlNode> of(SourceText source) {
        return read(source).value().orElseGet(List::of);
    }

    /** Whether all documents of a text could be read. */
    boolean isWhole(SourceText source) {
        return !read(source).hasErrors();
    }

    private Validated<List<YamlNode>> read(SourceText source) {
        return read.computeIfAbsent(source, text -> YamlReader.documents(text, limits.maxNodes()));
    }

    /** The first document of a text, which is the configuration. */
    Optional<YamlNode> first(SourceText source) {
        return of(source).stream().findFirst();
    }
}
