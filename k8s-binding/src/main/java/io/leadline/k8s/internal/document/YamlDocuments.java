package io.leadline.k8s.internal.document;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a YAML stream of Kubernetes manifests. It works on events, so nesting costs no stack, and an alias is the node
 * it refers to, so that nothing multiplies.
 */
public final class YamlDocuments {
    private final DocumentTree tree;
    private final Code code;
    private final CodePointOffsets offsets;
    private final Map<Anchor, DocumentNode> anchors = new HashMap<>();
    private final Deque<Optional<Anchor>> openAnchors = new ArrayDeque<>();

    private YamlDocuments(SourceText source, Code code) {
        this.tree = new DocumentTree(source);
        this.code = code;
        this.offsets = new CodePointOffsets(source.text());
    }

    /**
     * Reads all documents of a text.
     *
     * @param source the text
     * @param code the code of the problem if it is malformed
     * @return the documents
     */
    public static Documents read(SourceText source, Code code) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        return new YamlDocuments(source, code)
                .read(new ParserImpl(settings, new StreamReader(settings, source.text())));
    }

    private Documents read(Iterator<Event> events) {
        try {
            while (events.hasNext()) {
                Event event = events.next();
                switch (event.getEventId()) {
                    case DocumentStart -> anchors.clear();
                    case MappingStart, SequenceStart -> {
                        openAnchors.push(anchor(event));
                        boolean mapping = event.getEventId() == Event.ID.MappingStart;
                        if (!tree.start(span(event), mapping)) {
                            return failed("nesting is too deep", span(event));
                        }
                    }
                    case MappingEnd, SequenceEnd -> {
                        DocumentNode ended = tree.end();
                        openAnchors.pop().ifPresent(anchor -> anchors.put(anchor, ended));
                    }
                    case Scalar -> scalar((ScalarEvent) event);
                    case Alias ->
                        tree.add(Optional.ofNullable(anchors.get(((AliasEvent) event).getAlias()))
                                .orElseGet(() -> new DocumentNode.Scalar(span(event), "")));
                    default -> {
                        // The ends of documents and comments change nothing.
                    }
                }
            }
            return new Documents(tree.roots(), Optional.empty());
        } catch (MarkedYamlEngineException e) {
            Span place = e.getProblemMark()
                    .map(mark -> tree.span(at(mark), at(mark)))
                    .orElseGet(() -> tree.span(0, 0));
            return failed("malformed YAML: " + e.getProblem(), place);
        } catch (YamlEngineException e) {
            return failed("malformed YAML", tree.span(0, 0));
        }
    }

    private void scalar(ScalarEvent event) {
        boolean isNull = event.getScalarStyle() == ScalarStyle.PLAIN
                && !tree.awaitsKey()
                && (event.getValue().equals("null") || event.getValue().equals("~"));
        DocumentNode node = new DocumentNode.Scalar(span(event), isNull ? "" : event.getValue());
        anchor(event).ifPresent(anchor -> anchors.put(anchor, node));
        tree.add(node);
    }

    private static Optional<Anchor> anchor(Event event) {
        return ((NodeEvent) event).getAnchor();
    }

    private Span span(Event event) {
        int start = event.getStartMark().map(this::at).orElse(0);
        int end = event.getEndMark().map(this::at).orElse(start);
        return tree.span(start, event.getEventId() == Event.ID.Scalar ? end : start + 1);
    }

    private int at(Mark mark) {
        return offsets.utf16(mark.getIndex());
    }

    private Documents failed(String message, Span place) {
        return new Documents(
                tree.roots(),
                Optional.of(Diagnostic.error(code, message).at(place).build()));
    }
}
