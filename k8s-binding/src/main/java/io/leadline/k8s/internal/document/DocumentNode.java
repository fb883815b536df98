package io.leadline.k8s.internal.document;

import io.leadline.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON or YAML document, and where it stands. */
public sealed interface DocumentNode {
    /**
     * Where the value stands.
     *
     * @return the first and the last character of a scalar; the start of a list or an object
     */
    Span span();

    /**
     * Text, a number, a boolean or null.
     *
     * @param span where it stands
     * @param text its characters, empty for null
     */
    record Scalar(Span span, String text) implements DocumentNode {}

    /**
     * A list.
     *
     * @param span where it starts
     * @param items its values
     */
    record Sequence(Span span, List<DocumentNode> items) implements DocumentNode {}

    /**
     * An object.
     *
     * @param span where it starts
     * @param members its values by name
     */
    record Mapping(Span span, Map<String, DocumentNode> members) implements DocumentNode {}

    /**
     * A member of an object.
     *
     * @param name its name
     * @return the value; empty if there is none or this is no object
     */
    default Optional<DocumentNode> member(String name) {
        return this instanceof Mapping mapping
                ? Optional.ofNullable(mapping.members().get(name))
                : Optional.empty();
    }

    /**
     * The text of a member.
     *
     * @param name its name
     * @return the text; empty if there is none
     */
    default String text(String name) {
        return member(name)
                .map(value -> value instanceof Scalar scalar ? scalar.text() : "")
                .orElse("");
    }

    /**
     * The values of a member that is a list.
     *
     * @param name its name
     * @return the values; none if there is no such list
     */
    default List<DocumentNode> list(String name) {
        return member(name).map(DocumentNode::items).orElse(List.of());
    }

    /**
     * The values of a list.
     *
     * @return the values; none if this is no list
     */
    default List<DocumentNode> items() {
        return this instanceof Sequence sequence ? sequence.items() : List.of();
    }
}
