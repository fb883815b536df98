package io.leadline.k8s;

import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A document of a manifest seen as a Kubernetes object: only what is needed to find and to name it. */
final class ManifestObject {
    private final YamlNode.Mapping node;

    private ManifestObject(YamlNode.Mapping node) {
        this.node = node;
    }

    /** The objects of a document: one, the items of a list, or none if it is no object. */
    static List<ManifestObject> of(YamlNode document) {
        List<ManifestObject> objects = new ArrayList<>();
        if (document instanceof YamlNode.Sequence list) {
            list.items().forEach(item -> mapping(item).map(ManifestObject::new).ifPresent(objects::add));
        }
        mapping(document).map(ManifestObject::new).ifPresent(object -> {
            Optional<YamlNode> items = object.kind().endsWith("List") ? object.get("items") : Optional.empty();
            if (items.isPresent() && items.get() instanceof YamlNode.Sequence list) {
                list.items()
                        .forEach(item -> mapping(item).map(ManifestObject::new).ifPresent(objects::add));
            } else {
                objects.add(object);
            }
        });
        return objects;
    }

    String kind() {
        return get("kind").flatMap(ManifestObject::text).orElse("");
    }

    boolean isConfigMap() {
        return kind().equals("ConfigMap");
    }

    Optional<String> metadata(String key) {
        return get("metadata")
                .flatMap(ManifestObject::mapping)
                .flatMap(metadata -> get(metadata, key))
                .flatMap(ManifestObject::text)
                .map(text -> text.replace(String.valueOf(TemplateLayer.PLACEHOLDER), "{{ }}"));
    }

    YamlNode.Mapping node() {
        return node;
    }

    Optional<YamlNode> get(String key) {
        return get(node, key);
    }

    /** What stands at the end of a path of keys. */
    Optional<YamlNode> get(String key, String... more) {
        Optional<YamlNode> found = get(key);
        for (String next : more) {
            found = found.flatMap(ManifestObject::mapping).flatMap(mapping -> get(mapping, next));
        }
        return found;
    }

    /** The entries of {@code data} whose values are texts. */
    List<YamlNode.Entry> data() {
        return get("data").flatMap(ManifestObject::mapping).stream()
                .flatMap(data -> data.entries().stream())
                .filter(entry -> entry.key() instanceof YamlNode.Scalar && entry.value() instanceof YamlNode.Scalar)
                .toList();
    }

    /** What people call the object: its kind, namespace and name as far as it has them. */
    String name() {
        String kind = kind().isEmpty() ? "document" : kind();
        String path = metadata("namespace").map(value -> value + "/").orElse("")
                + metadata("name").orElse("");
        return path.isEmpty() ? kind : kind + " `" + path + "`";
    }

    /** The first line of the object. */
    Span place() {
        return firstLine(node);
    }

    static Span firstLine(YamlNode node) {
        SourceText source = node.span().source();
        int start = node.span().start();
        int end = source.text().indexOf('\n', start);
        return source.span(
                start, end < 0 ? node.span().end() : Math.min(end, node.span().end()));
    }

    static Optional<YamlNode.Mapping> mapping(YamlNode node) {
        YamlNode target = node instanceof YamlNode.Alias alias ? alias.target() : node;
        return target instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    static Optional<YamlNode> get(YamlNode.Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> text(entry.key()).filter(key::equals).isPresent())
                .map(YamlNode.Entry::value)
                .findFirst();
    }

    static Optional<String> text(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar
                ? Optional.of(scalar.text().value())
                : Optional.empty();
    }
}
