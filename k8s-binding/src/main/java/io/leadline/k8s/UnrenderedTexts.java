package io.leadline.k8s;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the values of a configuration that another tool fills in. Not thread-safe. */
final class UnrenderedTexts {
    private static final int MAX_DEPTH = 100;

    private final List<UnrenderedText> found = new ArrayList<>();
    private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private UnrenderedTexts() {}

    /** The values below a node, in the order of the text. */
    static List<UnrenderedText> in(YamlNode root) {
        UnrenderedTexts texts = new UnrenderedTexts();
        texts.walk(root, "", 0);
        return texts.found;
    }

    /** Says once for each tool that there are such values; not for those of a file that is a template as a whole. */
    static List<Diagnostic> diagnostics(List<UnrenderedText> all) {
        List<UnrenderedText> texts = all.stream()
                .filter(text -> text.span().text().indexOf(TemplateLayer.PLACEHOLDER) < 0)
                .toList();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<TemplateLayer> said = EnumSet.noneOf(TemplateLayer.class);
        for (UnrenderedText text : texts) {
            if (said.add(text.layer())) {
                long count = texts.stream()
                        .filter(other -> other.layer() == text.layer())
                        .count();
                Diagnostic.Builder info = Diagnostic.info(
                                Code.PA010,
                                "this text is filled in by " + text.layer().tools() + ", and is not judged")
                        .at(text.span())
                        .help(text.layer().help());
                diagnostics.add((count > 1 ? info.note("there are " + count + " such texts") : info).build());
            }
        }
        return diagnostics;
    }

    private void walk(YamlNode node, String pointer, int depth) {
        if (depth > MAX_DEPTH || !seen.add(node)) {
            return;
        }
        if (node instanceof YamlNode.Alias alias) {
            walk(alias.target(), pointer, depth + 1);
        } else if (node instanceof YamlNode.Scalar scalar) {
            add(TemplateLayer.of(scalar.text().value()), scalar, pointer);
        } else if (node instanceof YamlNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                walk(sequence.items().get(i), pointer + "/" + i, depth + 1);
            }
        } else if (isBraces(node)) {
            add(TemplateLayer.of(node.span().text()), node, pointer);
        } else {
            walkEntries((YamlNode.Mapping) node, pointer, depth);
        }
    }

    private void walkEntries(YamlNode.Mapping mapping, String pointer, int depth) {
        for (YamlNode.Entry entry : mapping.entries()) {
            String key = ManifestObject.text(entry.key()).orElse("");
            String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (key.equals("as") && entry.value() instanceof YamlNode.Scalar as) {
                String pattern = ManifestObject.get(mapping, "matches")
                        .flatMap(ManifestObject::text)
                        .orElse("");
                add(TemplateLayer.ofExpansion(as.text().value(), pattern), as, child);
            } else {
                walk(entry.key(), child, depth + 1);
                walk(entry.value(), child, depth + 1);
            }
        }
    }

    private void add(Optional<TemplateLayer> layer, YamlNode node, String pointer) {
        layer.ifPresent(known -> found.add(new UnrenderedText(known, node.span(), pointer)));
    }

    /** What two braces without quotes are to YAML: a mapping whose only key is one. */
    private static boolean isBraces(YamlNode node) {
        Span span = node.span();
        return span.source().text().startsWith("{{", span.start());
    }
}
