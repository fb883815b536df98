package io.leadline.lint;

import io.leadline.config.yaml.ReadLimits;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the key at a place of a configuration, for what was reported with a place only. Not thread-safe. */
final class Pointers {
    private final ReadLimits limits;
    private final Optional<YamlNode> root;
    private final Map<SourceText, Optional<YamlNode>> documents = new HashMap<>();

    /** The root is given for a configuration that is no text of its own. */
    Pointers(ReadLimits limits, Optional<YamlNode> root) {
        this.limits = limits;
        this.root = root;
    }

    /** The innermost key or list entry that holds a region's start; "" where there is none. */
    String of(Span span) {
        StringBuilder pointer = new StringBuilder();
        Optional<YamlNode> node = root.isPresent() ? root : documents.computeIfAbsent(span.source(), this::read);
        while (node.isPresent()) {
            node = step(node.get(), span, pointer);
        }
        return pointer.toString();
    }

    /** Only the first document of a text is the configuration. */
    private Optional<YamlNode> read(SourceText source) {
        return YamlReader.of(source, limits.maxNodes()).next();
    }

    private static Optional<YamlNode> step(YamlNode node, Span span, StringBuilder pointer) {
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                boolean isHere = holds(entry.key(), span) || holds(entry.value(), span);
                if (isHere && entry.key() instanceof YamlNode.Scalar key) {
                    String text = key.text().value();
                    pointer.append('/').append(text.replace("~", "~0").replace("/", "~1"));
                    return holds(entry.value(), span) ? Optional.of(entry.value()) : Optional.empty();
                }
            }
        } else if (node instanceof YamlNode.Sequence sequence) {
            List<YamlNode> items = sequence.items();
            for (int i = 0; i < items.size(); i++) {
                if (holds(items.get(i), span)) {
                    pointer.append('/').append(i);
                    return Optional.of(items.get(i));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(YamlNode node, Span span) {
        Span place = node.span();
        return place.source().equals(span.source())
                && place.start() <= span.start()
                && (span.start() < place.end() || (place.start() == place.end() && span.start() == place.end()));
    }
}
