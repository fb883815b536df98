package io.leadline.lint;

import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * The way from the root of a YAML text to a place in it, for what was reported with a place only.
 *
 * @param pointer the innermost key or list entry that holds the place, as a JSON pointer; "" where there is none
 * @param node the innermost node that was found: a key or a value
 * @param mapping the innermost mapping on the way
 */
record NodePath(String pointer, Optional<YamlNode> node, Optional<YamlNode.Mapping> mapping) {

    /** The way to a problem that has no place. */
    static final NodePath NOWHERE = new NodePath("", Optional.empty(), Optional.empty());

    /** The way to the start of a region. */
    static NodePath to(Span place, Optional<YamlNode> root) {
        NodePath path = new NodePath("", root, Optional.empty());
        Optional<NodePath> next = path.step(place);
        while (next.isPresent()) {
            path = next.get();
            next = path.step(place);
        }
        return path;
    }

    private Optional<NodePath> step(Span place) {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get() instanceof YamlNode.Mapping inside) {
            return inside.entries().stream()
                    .filter(entry -> holds(entry.key(), place) || holds(entry.value(), place))
                    .findFirst()
                    .flatMap(entry -> into(entry, inside, place));
        }
        return node.get() instanceof YamlNode.Sequence sequence ? into(sequence.items(), place) : Optional.empty();
    }

    private Optional<NodePath> into(YamlNode.Entry entry, YamlNode.Mapping inside, Span place) {
        if (!(entry.key() instanceof YamlNode.Scalar key)) {
            return Optional.empty();
        }
        String name = key.text().value().replace("~", "~0").replace("/", "~1");
        YamlNode found = holds(entry.value(), place) ? entry.value() : key;
        return Optional.of(new NodePath(pointer + "/" + name, Optional.of(found), Optional.of(inside)));
    }

    private Optional<NodePath> into(List<YamlNode> items, Span place) {
        for (int i = 0; i < items.size(); i++) {
            if (holds(items.get(i), place)) {
                return Optional.of(new NodePath(pointer + "/" + i, Optional.of(items.get(i)), mapping));
            }
        }
        return Optional.empty();
    }

    private static boolean holds(YamlNode node, Span place) {
        Span span = node.span();
        return span.source().equals(place.source())
                && span.start() <= place.start()
                && (place.start() < span.end() || (span.start() == span.end() && place.start() == span.end()));
    }
}
