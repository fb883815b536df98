package io.leadline.lint.internal.checks;

import io.leadline.lint.Applicability;
import io.leadline.lint.Edit;
import io.leadline.lint.Fix;
import io.leadline.lint.Reported;
import io.leadline.source.Origin;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values of the Helm chart in the place of a configuration. The chart makes {@code rules} of {@code rules.custom},
 * {@code externalRules} of {@code rules.external} and {@code resourceRules} of {@code rules.resource}
 * (prometheus-adapter chart, templates/configmap.yaml); the same is done here line by line, so that comments stay.
 */
final class HelmShape {
    private static final Map<String, String> LIFTED =
            Map.of("custom", "rules", "external", "externalRules", "resource", "resourceRules");
    /** What the chart reads besides; without a value there it does nothing. */
    private static final Map<String, Set<String>> HARMLESS =
            Map.of("default", Set.of("false"), "existing", Set.of("", "null", "~"));

    private final SourceText source;
    private final List<YamlNode.Entry> entries;
    private final int indentation;

    private HelmShape(SourceText source, List<YamlNode.Entry> entries) {
        this.source = source;
        this.entries = entries;
        this.indentation = column(entries.get(0).key());
    }

    /** The values as a configuration; empty if something would be lost, or if the layout does not allow it. */
    static Optional<Fix> lifted(Reported found) {
        List<YamlNode.Entry> entries =
                found.mapping().map(YamlNode.Mapping::entries).orElse(List.of());
        Optional<SourceText> source =
                found.mapping().map(mapping -> mapping.span().source());
        boolean isHelm = found.isIn("/rules")
                && !entries.isEmpty()
                && entries.stream().allMatch(HelmShape::isKnown)
                && entries.stream().anyMatch(entry -> LIFTED.containsKey(name(entry)));
        if (!isHelm || source.isEmpty()) {
            return Optional.empty();
        }
        // A file of its own may well be what the chart is installed with.
        boolean isSure = source.get().embedding().isPresent();
        return new HelmShape(source.get(), entries)
                .edits()
                .map(edits -> new Fix(
                        "write the chart's values as a configuration",
                        isSure ? Applicability.MACHINE_APPLICABLE : Applicability.MAYBE_INCORRECT,
                        edits));
    }

    private static String name(YamlNode.Entry entry) {
        return entry.key() instanceof YamlNode.Scalar key ? key.text().value() : "";
    }

    private static boolean isKnown(YamlNode.Entry entry) {
        String value = entry.value().span().text();
        return LIFTED.containsKey(name(entry))
                || HARMLESS.getOrDefault(name(entry), Set.of()).contains(value);
    }

    private Optional<List<Edit>> edits() {
        Map<Integer, YamlNode.Entry> keys = new HashMap<>();
        entries.forEach(entry -> keys.put(firstLine(entry), entry));
        int holder = holder(firstLine(entries.get(0)));
        if (holder == 0 || keys.size() < entries.size() || !isLiteral(source)) {
            return Optional.empty();
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit(lines(holder, holder), ""));
        int last = lastLine(entries.get(entries.size() - 1));
        int line = holder + 1;
        while (line <= last) {
            Optional<YamlNode.Entry> entry = Optional.ofNullable(keys.get(line));
            if (entry.filter(HelmShape::isDropped).isPresent()) {
                int end = lastLine(entry.get());
                edits.add(new Edit(lines(line, end), ""));
                line = end + 1;
            } else if (dedent(line, edits)) {
                entry.map(HelmShape::renamed).ifPresent(edits::add);
                line++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(edits));
    }

    private int firstLine(YamlNode.Entry entry) {
        return source.position(entry.key().span().start()).line();
    }

    private int lastLine(YamlNode.Entry entry) {
        return source.position(entry.value().span().end()).line();
    }

    private static Edit renamed(YamlNode.Entry entry) {
        return new Edit(entry.key().span().outermost(), LIFTED.getOrDefault(name(entry), name(entry)));
    }

    private static boolean isDropped(YamlNode.Entry entry) {
        String value = entry.value().span().text();
        return !LIFTED.containsKey(name(entry)) || value.isEmpty() || value.equals("{}") || value.equals("[]");
    }

    /** The line {@code rules:} above the first key, with nothing but comments between; 0 if it looks otherwise. */
    private int holder(int first) {
        int line = first - 1;
        while (line > 0
                && (source.line(line).isBlank() || source.line(line).strip().startsWith("#"))) {
            line--;
        }
        return line > 0 && source.line(line).strip().equals("rules:") ? line : 0;
    }

    /** Takes the chart's indentation away; false if the line has less of it. */
    private boolean dedent(int line, List<Edit> edits) {
        String text = source.line(line);
        int spaces = text.length() - text.stripLeading().length();
        boolean isComment = text.isBlank() || text.strip().startsWith("#");
        int removed = Math.min(spaces, indentation);
        if (removed > 0) {
            int start = source.lineStart(line);
            edits.add(new Edit(source.span(start, start + removed).outermost(), ""));
        }
        return removed == indentation || isComment;
    }

    private int column(YamlNode key) {
        return source.position(key.span().start()).column() - 1;
    }

    /** Whole lines of the file, line ends included. */
    private Span lines(int first, int last) {
        int start = source.lineStart(first);
        Span from = source.span(start, start).outermost();
        int end = source.lineStart(last);
        Span to = source.span(end, end).outermost();
        SourceText file = from.source();
        int behind = to.position().line() + 1;
        return file.span(
                file.lineStart(from.position().line()),
                behind > file.lineCount() ? file.text().length() : file.lineStart(behind));
    }

    /** Whether each line of the text is one of the file. */
    private static boolean isLiteral(SourceText text) {
        return text.embedding()
                .map(Origin::span)
                .map(block -> block.text().startsWith("|") && isLiteral(block.source()))
                .orElse(true);
    }
}
