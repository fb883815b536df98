package io.leadline.yaml;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a YAML text holds. It is parsed once and handed on to everybody who asks for its nodes or comments. Immutable
 * and thread-safe.
 *
 * @param source the text
 * @param documents the roots of the documents before the end or the first problem, in source order
 * @param problem what ended the stream early: an error that holds go-yaml's own words
 * @param comments regions from the {@code #} to the end of its line, in source order; before a problem those that were
 *     met
 */
public record YamlStream(
        SourceText source, List<YamlNode> documents, Optional<Diagnostic> problem, List<Span> comments) {
    /**
     * Copies the lists.
     *
     * @param source the text
     * @param documents the roots of the documents
     * @param problem what ended the stream early
     * @param comments regions of the text
     */
    public YamlStream {
        documents = List.copyOf(documents);
        comments = List.copyOf(comments);
    }

    /**
     * The root of the first document.
     *
     * @return the node, or empty if there is none before the end or the first problem
     */
    public Optional<YamlNode> first() {
        return documents.stream().findFirst();
    }
}
