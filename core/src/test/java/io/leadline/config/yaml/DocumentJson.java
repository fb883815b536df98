package io.leadline.config.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadline.source.SourceText;
import io.leadline.yaml.YamlNode;
import io.leadline.yaml.YamlReader;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Documents as editors hand them to a schema: merged, without anchors, typed as a version of YAML says. */
final class DocumentJson {
    /** Which plain scalars are no texts. */
    enum Version {
        YAML_1_1 {
            @Override
            JsonNode plain(String text) {
                return switch (ScalarType.untagged("", text).tag()) {
                    case ScalarType.NULL -> JSON.nullNode();
                    case ScalarType.BOOL -> JSON.booleanNode(true);
                    case ScalarType.INT, ScalarType.FLOAT -> number(text);
                    default -> JSON.textNode(text);
                };
            }
        },
        /** The core schema of YAML 1.2. */
        YAML_1_2 {
            @Override
            JsonNode plain(String text) {
                if (text.matches("|~|null|Null|NULL")) {
                    return JSON.nullNode();
                }
                if (text.matches("true|True|TRUE|false|False|FALSE")) {
                    return JSON.booleanNode(true);
                }
                return NUMBER.matcher(text).matches() ? number(text) : JSON.textNode(text);
            }
        };

        abstract JsonNode plain(String text);
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER =
            Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+|\\.(nan|NaN|NAN)|[-+]?\\.(inf|Inf|INF)"
                    + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private final Version version;
    private final Set<YamlNode> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private DocumentJson(Version version) {
        this.version = version;
    }

    static JsonNode first(SourceText source, Version version) {
        Optional<YamlNode> document = YamlReader.read(source, 1_000_000).first();
        return document.map(node -> new DocumentJson(version).of(node)).orElse(JSON.nullNode());
    }

    private JsonNode of(YamlNode node) {
        if (node instanceof YamlNode.Alias alias) {
            return of(alias.target());
        }
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar(scalar);
        }
        if (!open.add(node)) {
            return JSON.textNode("(contains itself)");
        }
        JsonNode json = node instanceof YamlNode.Sequence sequence ? list(sequence) : object((YamlNode.Mapping) node);
        open.remove(node);
        return json;
    }

    private ArrayNode list(YamlNode.Sequence sequence) {
        ArrayNode list = JSON.arrayNode();
        sequence.items().forEach(item -> list.add(of(item)));
        return list;
    }

    private ObjectNode object(YamlNode.Mapping mapping) {
        ObjectNode object = JSON.objectNode();
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = entry.key() instanceof YamlNode.Scalar scalar
                    ? scalar.text().value()
                    : "";
            JsonNode value = of(entry.value());
            if (key.equals("<<") && ((YamlNode.Scalar) entry.key()).implicit()) {
                Iterable<JsonNode> merged = value.isArray() ? value : Set.of(value);
                merged.forEach(map ->
                        map.properties().forEach(member -> object.putIfAbsent(member.getKey(), member.getValue())));
            } else {
                object.set(key, value);
            }
        }
        return object;
    }

    private JsonNode scalar(YamlNode.Scalar scalar) {
        String text = scalar.text().value();
        return switch (scalar.tag()) {
            case ScalarType.NULL -> JSON.nullNode();
            case ScalarType.BOOL -> JSON.booleanNode(true);
            case ScalarType.INT, ScalarType.FLOAT -> number(text);
            default -> scalar.implicit() ? version.plain(text) : JSON.textNode(text);
        };
    }

    /** The value counts only where it is zero. */
    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return JSON.numberNode(1);
        }
    }
}
