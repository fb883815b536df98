package io.leadline.lint;

import io.leadline.diagnostic.Label;
import io.leadline.k8s.TemplateLayer;
import io.leadline.source.Origin;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps programs from changing what is not only what it seems: anchored values, which are used elsewhere too, values
 * behind merge keys, and text that another program makes the configuration of. Not thread-safe.
 */
final class FixGuard {
    /** What could be an anchor or a merge key in a text that is no YAML. */
    private static final Pattern SHARED = Pattern.compile("(?m)(^|[\\s:,\\[{-])(&[\\w-]|<<\\s*:)");

    private static final Pattern STATEMENT = Pattern.compile("\\s*(?:#\\s*)?(?:\\{\\{|%\\{)");

    private static final String UNKNOWN_PLACE = "it is not known what it is a part of";

    private final Documents documents;
    private final Map<SourceText, List<Region>> regions = new HashMap<>();

    /** A part of the outermost text that only people change, and why. */
    private record Region(Span span, String reason) {
        boolean touches(Span other) {
            return other.source() == span.source() && other.start() <= span.end() && span.start() <= other.end();
        }
    }

    FixGuard(Documents documents) {
        this.documents = documents;
    }

    /** The fixes of a finding, those that a program must not apply with the reason. */
    List<Fix> guarded(RawFinding finding) {
        if (finding.fixes().isEmpty()) {
            return List.of();
        }
        Optional<SourceText> source =
                finding.diagnostic().primary().map(Label::span).map(Span::source);
        return finding.fixes().stream()
                .map(fix -> source.map(text -> obstacle(fix, text))
                        .orElse(Optional.of(UNKNOWN_PLACE))
                        .map(fix::withObstacle)
                        .orElse(fix))
                .toList();
    }

    private Optional<String> obstacle(Fix fix, SourceText source) {
        return fix.edits().stream()
                .map(Edit::span)
                .flatMap(span -> obstacle(span, source).stream())
                .findFirst();
    }

    private Optional<String> obstacle(Span edited, SourceText source) {
        SourceText text = edited.source();
        int start = text.lineStart(edited.position().line());
        String lines = text.text().substring(start, lineEnd(text.text(), edited.end()));
        return TemplateLayer.of(lines)
                .map(FixGuard::templated)
                .or(() -> regions.computeIfAbsent(source, this::collect).stream()
                        .filter(region -> region.touches(edited))
                        .map(Region::reason)
                        .findFirst());
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static String templated(TemplateLayer layer) {
        return "it stands in text that " + layer.tools() + " fills in";
    }

    /** The first line that is there for another program only: what is around it may be left out or repeated. */
    private static Optional<TemplateLayer> statement(SourceText text) {
        return text.text()
                .lines()
                .filter(line -> STATEMENT.matcher(line).lookingAt())
                .flatMap(line -> TemplateLayer.of(line).stream())
                .findFirst();
    }

    /** What must not be touched in a text and in those that it stands in. */
    private List<Region> collect(SourceText source) {
        List<Region> found = new ArrayList<>();
        Optional<SourceText> next = Optional.of(source);
        while (next.isPresent()) {
            SourceText text = next.get();
            statement(text)
                    .ifPresent(layer -> found.add(
                            new Region(text.span(0, text.text().length()).outermost(), templated(layer))));
            if (documents.of(text).problem().isPresent()
                    && SHARED.matcher(text.text()).find()) {
                found.add(new Region(
                        text.span(0, text.text().length()).outermost(),
                        "the text has anchors, and cannot be read well enough to know of what"));
            }
            documents.of(text).documents().forEach(document -> collect(document, found, text == source));
            next = text.embedding().map(Origin::span).map(Span::source);
        }
        return List.copyOf(found);
    }

    private static void collect(YamlNode document, List<Region> found, boolean isInnermost) {
        Deque<YamlNode> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            if (!node.anchor().isEmpty()) {
                add(
                        found,
                        node,
                        "it stands in the value of the anchor `&" + node.anchor() + "`, which may be used elsewhere");
            } else if (node instanceof YamlNode.Alias alias) {
                add(found, node, "it stands in another place, which `*" + alias.name() + "` refers to");
            } else if (node instanceof YamlNode.Scalar scalar && isInnermost) {
                TemplateLayer.of(scalar.span().text()).ifPresent(layer -> add(found, scalar, templated(layer)));
            } else if (node instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(open::push);
            } else if (node instanceof YamlNode.Mapping mapping) {
                for (YamlNode.Entry entry : mapping.entries()) {
                    open.push(entry.key());
                    if (isMerge(entry.key())) {
                        add(found, entry.value(), "it stands in what a merge key puts into another mapping");
                    } else {
                        open.push(entry.value());
                    }
                }
            }
        }
    }

    private static void add(List<Region> found, YamlNode node, String reason) {
        found.add(new Region(node.span().outermost(), reason));
    }

    private static boolean isMerge(YamlNode key) {
        return key instanceof YamlNode.Scalar scalar && scalar.text().value().equals("<<");
    }
}
