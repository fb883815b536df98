package io.leadline.yaml;

import io.leadline.source.Located;
import io.leadline.source.Origin;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Events to nodes, one document at a time. Port of go-yaml v2.4.0, {@code decode.go}, type {@code parser}; a stack
 * takes the place of its recursion, so that depth costs no thread stack. Not thread-safe.
 */
final class NodeComposer {
    /** A collection that is not complete; of a mapping, the key whose value is awaited. */
    private static final class Open {
        private final YamlNode node;
        private final Mark start;
        private @Nullable YamlNode key;

        Open(YamlNode node, Mark start) {
            this.node = node;
            this.start = start;
        }
    }

    private final SourceText source;
    private final EventParser events;
    private final int maxNodes;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int nodes;
    private boolean started;

    /** A composer at the start of an input, which is the text of the source. */
    NodeComposer(SourceText source, YamlInput input, int maxNodes) {
        this.source = source;
        this.maxNodes = maxNodes;
        this.events = new EventParser(new TokenScanner(input));
    }

    /** The next document, or empty at the end of the stream. */
    Optional<YamlNode> document() {
        if (!started) {
            events.next();
            started = true;
        }
        Event first = events.next();
        if (first.type() == EventType.STREAM_END) {
            return Optional.empty();
        }
        anchors.clear();
        YamlNode root = null;
        while (root == null) {
            root = take(events.next());
        }
        events.next();
        return Optional.of(root);
    }

    /** Takes an event; gives the root once it is complete. */
    private @Nullable YamlNode take(Event event) {
        return switch (event.type()) {
            case SCALAR -> attach(scalar(event));
            case ALIAS -> attach(alias(event));
            case SEQUENCE_START -> {
                begin(new YamlNode.Sequence(span(event.start(), event.end()), event.anchor()), event);
                yield null;
            }
            case MAPPING_START -> {
                begin(new YamlNode.Mapping(span(event.start(), event.end()), event.anchor()), event);
                yield null;
            }
            default -> attach(end(event));
        };
    }

    private void begin(YamlNode node, Event event) {
        count(event);
        anchor(node, event);
        open.push(new Open(node, event.start()));
    }

    private YamlNode end(Event event) {
        Open collection = open.pop();
        Span whole = trimmed(collection.start.offset(), event.end().offset());
        if (collection.node instanceof YamlNode.Sequence sequence) {
            sequence.end(whole);
        } else if (collection.node instanceof YamlNode.Mapping mapping) {
            mapping.end(whole);
        }
        return collection.node;
    }

    private @Nullable YamlNode attach(YamlNode node) {
        Open parent = open.peek();
        if (parent == null) {
            return node;
        }
        if (parent.node instanceof YamlNode.Sequence sequence) {
            sequence.add(node);
        } else if (parent.node instanceof YamlNode.Mapping mapping) {
            YamlNode key = parent.key;
            if (key == null) {
                parent.key = node;
            } else {
                mapping.add(new YamlNode.Entry(key, node));
                parent.key = null;
            }
        }
        return null;
    }

    private YamlNode scalar(Event event) {
        count(event);
        int textStart = event.textStart().offset();
        Span span = span(event.start(), event.end());
        Span textSpan = span(event.textStart(), event.end());
        Origin origin = Origin.of(textSpan, event.scalar().offsets(Math.min(textStart, textSpan.end())));
        Located<String> text = Located.of(event.scalar().value(), origin);
        YamlNode.Scalar node = new YamlNode.Scalar(span, text, event.tag(), event.implicit(), event.anchor());
        anchor(node, event);
        return node;
    }

    private YamlNode alias(Event event) {
        count(event);
        YamlNode target = anchors.get(event.anchor());
        if (target == null) {
            throw YamlFailure.composer(
                    "unknown anchor '" + event.anchor() + "' referenced",
                    event.start().offset());
        }
        return new YamlNode.Alias(span(event.start(), event.end()), event.anchor(), target);
    }

    private void anchor(YamlNode node, Event event) {
        if (!event.anchor().isEmpty()) {
            anchors.put(event.anchor(), node);
        }
    }

    private void count(Event event) {
        nodes++;
        if (nodes > maxNodes) {
            throw YamlFailure.limit(
                    "more than " + maxNodes + " values", event.start().offset());
        }
    }

    private Span span(Mark start, Mark end) {
        int length = source.text().length();
        int from = Math.min(start.offset(), length);
        return source.span(from, Math.max(from, Math.min(end.offset(), length)));
    }

    /** A block collection ends where the next token starts; what people see ends at its last character. */
    private Span trimmed(int start, int end) {
        String text = source.text();
        int from = Math.min(start, text.length());
        int to = Math.min(end, text.length());
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return source.span(from, to);
    }
}
