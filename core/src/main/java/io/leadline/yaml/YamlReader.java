package io.leadline.yaml;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the documents of a YAML stream one by one. A text that go-yaml v2 rejects ends the stream with a diagnostic; no
 * input makes it throw. Not thread-safe.
 */
public final class YamlReader {
    private final SourceText source;
    private final int maxNodes;
    private Optional<NodeComposer> composer = Optional.empty();
    private Optional<Diagnostic> problem = Optional.empty();
    private boolean ended;

    private YamlReader(SourceText source, int maxNodes) {
        this.source = source;
        this.maxNodes = maxNodes;
    }

    /**
     * A reader at the start of a text.
     *
     * @param source the text
     * @param maxNodes how many scalars, collections and aliases are read before the rest is refused
     * @return the reader
     */
    public static YamlReader of(SourceText source, int maxNodes) {
        return new YamlReader(source, maxNodes);
    }

    /**
     * Reads all documents of a text.
     *
     * @param source the text
     * @param maxNodes how many nodes are read before the rest is refused
     * @return the roots of the documents before the end or the first problem, and that problem
     */
    public static Validated<List<YamlNode>> documents(SourceText source, int maxNodes) {
        YamlReader reader = of(source, maxNodes);
        List<YamlNode> documents = new ArrayList<>();
        for (Optional<YamlNode> next = reader.next(); next.isPresent(); next = reader.next()) {
            documents.add(next.get());
        }
        return Validated.of(List.copyOf(documents), reader.problem().stream().toList());
    }

    /**
     * Reads the next document.
     *
     * @return its root, or empty at the end of the stream or at a problem
     */
    public Optional<YamlNode> next() {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (composer.isEmpty()) {
                composer = Optional.of(new NodeComposer(source, maxNodes));
            }
            Optional<YamlNode> root = composer.get().document();
            ended = root.isEmpty();
            return root;
        } catch (YamlFailure e) {
            ended = true;
            problem = Optional.of(diagnostic(e));
            return Optional.empty();
        }
    }

    /**
     * What ended the stream early.
     *
     * @return an error that holds go-yaml's own words, or empty if there was none so far
     */
    public Optional<Diagnostic> problem() {
        return problem;
    }

    /**
     * The comments that were met so far: at the end of the stream all of them, at a problem those before it.
     *
     * @return regions from the {@code #} to the end of its line, in source order
     */
    public List<Span> comments() {
        return composer.map(NodeComposer::comments).orElse(List.of());
    }

    private Diagnostic diagnostic(YamlFailure failure) {
        if (failure.isLimit()) {
            return Diagnostic.error(Code.PA002, failure.problem())
                    .at(place(failure.offset()))
                    .build();
        }
        return SyntaxHints.explain(failure, source, place(failure.offset()));
    }

    private Span place(int offset) {
        String text = source.text();
        int start = Math.min(offset, text.length());
        int end = start < text.length() ? start + Character.charCount(text.codePointAt(start)) : start;
        boolean lineBreak = start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r');
        return source.span(start, lineBreak ? start : end);
    }
}
