package io.leadline.config.yaml;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoText;
import io.leadline.source.Located;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Words for keys and values that do not fit. */
final class Mismatches {
    private static final Set<String> HELM_RULES = Set.of("default", "custom", "existing", "external", "resource");
    private static final Set<String> RULE_KEYS =
            Set.of("seriesQuery", "seriesFilters", "resources", "name", "metricsQuery");
    private static final Set<String> OBJECT_KEYS = Set.of("apiVersion", "kind", "metadata", "data");

    private final Problems problems;
    private final Deque<Supplier<String>> subjects = new ArrayDeque<>();

    Mismatches(Problems problems) {
        this.problems = problems;
    }

    /** Goes on with something that messages may have to name. */
    void enter(Supplier<String> subject) {
        subjects.push(subject);
    }

    void leave() {
        subjects.pop();
    }

    /** What messages call the thing that was entered last, once they need it. */
    Supplier<String> subject() {
        return subjects.isEmpty() ? () -> "the document" : subjects.peek();
    }

    void type(YamlNode node, String resolved, Draft draft, String goType) {
        String tag = resolved;
        String shown = "";
        if (node instanceof YamlNode.Scalar scalar) {
            tag = scalar.tag().isEmpty() ? resolved : scalar.tag();
            boolean collection = tag.equals(ScalarType.SEQ) || tag.equals(ScalarType.MAP);
            String value = scalar.text().value();
            shown = collection ? value : " `" + shortened(value) + "`";
        }
        Diagnostic.Builder diagnostic = Diagnostic.error(
                        Code.PA103, subject().get() + " must be " + draft.expected() + ", not " + given(node, resolved))
                .at(problems.place(node));
        hint(node, draft, diagnostic);
        problems.typeError(
                node, "cannot unmarshal " + ScalarType.shortTag(tag) + shown + " into " + goType, diagnostic);
    }

    private static String given(YamlNode node, String tag) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return node instanceof YamlNode.Mapping ? "a mapping" : "a list";
        }
        String kind =
                switch (tag) {
                    case ScalarType.INT, ScalarType.FLOAT -> "the number";
                    case ScalarType.BOOL -> "the boolean";
                    case ScalarType.TIMESTAMP -> "the date";
                    case ScalarType.STR -> "the text";
                    default -> "the value";
                };
        return kind + " `" + oneLine(shortened(scalar.text().value())) + "`";
    }

    private void hint(YamlNode node, Draft draft, Diagnostic.Builder diagnostic) {
        if (node instanceof YamlNode.Mapping mapping && draft instanceof Draft.Elements<?> && isHelm(mapping)) {
            diagnostic.help(
                    "this looks like values of the Helm chart, which are no configuration: `rules.custom` "
                            + "becomes `rules`, `rules.external` becomes `externalRules`, `rules.resource` becomes `resourceRules`");
        } else if (problems.isTemplate(node)) {
            diagnostic.help("`{{ }}` is a template of Helm or another tool; render it first and read the result");
        } else if (draft instanceof Draft.Text && !(node instanceof YamlNode.Scalar)) {
            diagnostic.help("a text that starts with `{` or `[` needs quotes around it");
        } else if (draft instanceof Draft.Elements<?> && node instanceof YamlNode.Mapping) {
            diagnostic.help("start each entry with `- `");
        } else if (draft instanceof Draft.Flag && node instanceof YamlNode.Scalar scalar) {
            boolean word = ScalarType.untagged("", scalar.text().value()).flag().isPresent();
            diagnostic.help(word ? "remove the quotes" : "write `true` or `false`");
        }
    }

    private static boolean isHelm(YamlNode.Mapping mapping) {
        return mapping.entries().stream()
                .anyMatch(entry -> entry.key() instanceof YamlNode.Scalar key
                        && HELM_RULES.contains(key.text().value()));
    }

    void unknownKey(YamlNode.Entry entry, String key, Draft.Struct struct) {
        Diagnostic.Builder diagnostic = Diagnostic.error(
                        Code.PA102, "`" + oneLine(key) + "` is no key of " + struct.subject())
                .at(problems.place(entry.key()));
        String similar = SimilarKey.of(key, struct.names());
        if (!similar.isEmpty()) {
            diagnostic
                    .help("there is a key with a similar name: `" + similar + "`")
                    .meant(similar);
        } else if (struct instanceof ConfigDraft && OBJECT_KEYS.contains(key)) {
            diagnostic.help("this looks like a Kubernetes object; the configuration is a text inside its `data`");
        } else if (struct instanceof ConfigDraft && RULE_KEYS.contains(key)) {
            diagnostic.help("this is a key of a rule; rules are entries of the list `rules`, each starts with `- `");
        } else if (struct instanceof ConfigDraft && HELM_RULES.contains(key)) {
            diagnostic.help("this is a key of the Helm chart's values; rules are entries of the list `rules`");
        } else {
            diagnostic.help("the keys are "
                    + struct.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
        }
        problems.typeError(entry.key(), "field " + key + " not found in type " + struct.goType(), diagnostic);
    }

    void repeatedKey(YamlNode.Entry entry, String key, Draft.Struct struct, YamlNode first) {
        problems.typeError(
                entry.key(),
                "field " + key + " already set in type " + struct.goType(),
                Diagnostic.error(Code.PA102, "`" + key + "` is given twice in " + struct.subject())
                        .at(problems.place(entry.key()), "given again here")
                        .related(problems.place(first), "first given here"));
    }

    /**
     * The original gives the line of the value; that is where the problem is shown if the key stands on another one.
     */
    void repeatedLabel(YamlNode.Entry entry, String quoted, Located<String> first) {
        Span key = problems.place(entry.key());
        Span value = problems.place(entry.value());
        boolean oneLine = key.position().line() == value.position().line();
        Diagnostic.Builder diagnostic = Diagnostic.error(
                        Code.PA102, "the label `" + oneLine(first.value()) + "` is given twice in `overrides`")
                .at(oneLine ? key : value, "given again here");
        first.span().ifPresent(span -> diagnostic.related(span, "first given here"));
        problems.typeError(entry.value(), "key " + quoted + " already set in map", diagnostic);
    }

    void tag(YamlNode.Scalar scalar) {
        String text = scalar.text().value();
        String found = ScalarType.untagged(scalar.tag(), text).tag();
        problems.syntaxError(
                "cannot decode " + ScalarType.shortTag(found) + " `" + text + "` as a "
                        + ScalarType.shortTag(scalar.tag()),
                Diagnostic.error(
                                Code.PA101,
                                "`" + oneLine(shortened(text)) + "` is not what `" + ScalarType.shortTag(scalar.tag())
                                        + "` before it says")
                        .at(problems.place(scalar)));
    }

    void base64(YamlNode.Scalar scalar) {
        problems.syntaxError(
                "!!binary value contains invalid base64 data",
                Diagnostic.error(Code.PA101, "!!binary value contains invalid base64 data")
                        .at(problems.place(scalar)));
    }

    void merge(YamlNode value) {
        String text = "map merge requires map or sequence of maps as the value";
        problems.syntaxError(text, Diagnostic.error(Code.PA101, text).at(problems.place(value)));
    }

    /** A text that can stand in a line: control characters and bytes that are no UTF-8 as Go's escapes. */
    static String oneLine(String text) {
        boolean plain = GoText.isValidUtf8(text) && text.chars().noneMatch(Character::isISOControl);
        return plain ? text : GoQuote.quote(text);
    }

    /** As in the original: a value of more than ten bytes is cut to seven, perhaps inside a character. */
    private static String shortened(String text) {
        byte[] bytes = GoText.toBytes(text);
        return bytes.length > 10 ? GoText.fromBytes(bytes, 0, 7) + "..." : text;
    }
}
