package io.leadline.lint.internal.comments;

import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** What stands in which line of a YAML text. */
final class YamlLines {
    private final SourceText source;
    /** Offsets of all keys and values. */
    private final TreeSet<Integer> starts = new TreeSet<>();
    /** Of each line the offset behind what begins in it. */
    private final Map<Integer, Integer> ends = new HashMap<>();
    /** Of each value that has a key the line of that key. */
    private final Map<Integer, Integer> keyLines = new HashMap<>();

    YamlLines(SourceText source, List<YamlNode> documents) {
        this.source = source;
        Deque<YamlNode> open = new ArrayDeque<>(documents);
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            starts.add(node.span().start());
            if (node instanceof YamlNode.Mapping mapping) {
                mapping.entries().forEach(entry -> add(entry, open));
            } else if (node instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(open::push);
            } else {
                addEnd(node.span().start(), node.span().end());
            }
        }
    }

    private void add(YamlNode.Entry entry, Deque<YamlNode> open) {
        int start = entry.key().span().start();
        addEnd(start, entry.value().span().end());
        keyLines.put(entry.value().span().start(), lineOf(start));
        open.push(entry.key());
        open.push(entry.value());
    }

    private void addEnd(int start, int end) {
        ends.merge(lineOf(start), end, Math::max);
    }

    private int lineOf(int offset) {
        return source.position(offset).line();
    }

    /** The line that a comment stands in if something stands before it, otherwise the next one. */
    OptionalInt lineAt(Span comment) {
        int line = lineOf(comment.start());
        String before = source.text().substring(source.lineStart(line), comment.start());
        return before.isBlank() ? lineBelow(comment) : OptionalInt.of(line);
    }

    /** The next line below a comment in which a key or a value begins. */
    OptionalInt lineBelow(Span comment) {
        Integer start = starts.ceiling(comment.end());
        return start == null ? OptionalInt.empty() : OptionalInt.of(lineOf(start));
    }

    /** A line. */
    Span line(int line) {
        int start = source.lineStart(line);
        return source.span(start, start + source.line(line).length());
    }

    /** A line with all of every key and value that begins in it. */
    Span values(int line) {
        Span whole = line(line);
        return source.span(whole.start(), Math.max(whole.end(), ends.getOrDefault(line, 0)));
    }

    /** The rule that a comment stands in, or directly above it. */
    Optional<Span> rule(Span comment, List<Span> rules) {
        int own = lineOf(comment.start());
        int near = lineAt(comment).orElse(own);
        Span inner = null;
        for (Span rule : rules) {
            int first = Math.min(lineOf(rule.start()), keyLines.getOrDefault(rule.start(), Integer.MAX_VALUE));
            boolean isIn = first <= own && own <= lineOf(rule.end());
            boolean isNearer = inner == null || (rule.start() > inner.start() && rule.start() <= comment.start());
            if (rule.source().equals(source) && (isIn || first == near) && isNearer) {
                inner = rule;
            }
        }
        return Optional.ofNullable(inner);
    }
}
