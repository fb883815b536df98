package io.leadline.k8s.internal.document;

import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds trees from a stream of starts, ends and scalars, without recursion. Not thread-safe. */
final class DocumentTree {
    /** Deeper documents describe nothing that is read here. */
    static final int MAX_DEPTH = 200;

    /** A list or an object that is not closed yet; {@code key} is the name that waits for its value. */
    private static final class Open {
        private final DocumentNode node;
        private final List<DocumentNode> items;
        private final Map<String, DocumentNode> members;
        private Optional<String> key = Optional.empty();

        Open(Span span, boolean mapping) {
            this.items = new ArrayList<>();
            this.members = new LinkedHashMap<>();
            this.node = mapping ? new DocumentNode.Mapping(span, members) : new DocumentNode.Sequence(span, items);
        }

        boolean isMapping() {
            return node instanceof DocumentNode.Mapping;
        }
    }

    private final SourceText source;
    private final List<DocumentNode> roots = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    DocumentTree(SourceText source) {
        this.source = source;
    }

    List<DocumentNode> roots() {
        return roots;
    }

    Span span(int start, int end) {
        int length = source.text().length();
        int from = Math.max(0, Math.min(start, length));
        return source.span(from, Math.max(from, Math.min(end, length)));
    }

    /** Starts an object or a list; false if it is too deep. */
    boolean start(Span span, boolean mapping) {
        open.push(new Open(span, mapping));
        return open.size() <= MAX_DEPTH;
    }

    DocumentNode end() {
        DocumentNode node = open.pop().node;
        add(node);
        return node;
    }

    /** Whether the next scalar is the name of a member. */
    boolean awaitsKey() {
        Open parent = open.peek();
        return parent != null && parent.isMapping() && parent.key.isEmpty();
    }

    /** A finished value: the name of a member, its value, the item of a list or a whole document. */
    void add(DocumentNode node) {
        Open parent = open.peek();
        if (parent == null) {
            roots.add(node);
        } else if (!parent.isMapping()) {
            parent.items.add(node);
        } else if (parent.key.isEmpty()) {
            parent.key = Optional.of(node instanceof DocumentNode.Scalar scalar ? scalar.text() : "");
        } else {
            parent.members.put(parent.key.get(), node);
            parent.key = Optional.empty();
        }
    }
}
