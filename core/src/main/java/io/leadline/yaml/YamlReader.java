package io.leadline.yaml;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML texts. A text that go-yaml v2 rejects ends its stream with a diagnostic; no input makes a reader throw.
 * Thread-safe.
 */
public final class YamlReader {
    private YamlReader() {}

    /**
     * Reads a text to its end or the first problem.
     *
     * @param source the text
     * @param maxNodes how many scalars, collections and aliases are read before the rest is refused
     * @return what it holds
     */
    public static YamlStream read(SourceText source, int maxNodes) {
        YamlInput input = new YamlInput(source.text());
        List<YamlNode> documents = new ArrayList<>();
        Optional<Diagnostic> problem = Optional.empty();
        try {
            NodeComposer composer = new NodeComposer(source, input, maxNodes);
            for (Optional<YamlNode> next = composer.document(); next.isPresent(); next = composer.document()) {
                documents.add(next.get());
            }
        } catch (YamlFailure e) {
            problem = Optional.of(diagnostic(e, source));
        }
        List<Span> comments = input.comments().stream()
                .map(comment -> source.span(comment.start(), comment.end()))
                .toList();
        return new YamlStream(source, documents, problem, comments);
    }

    private static Diagnostic diagnostic(YamlFailure failure, SourceText source) {
        Span place = place(failure.offset(), source);
        return failure.isLimit()
                ? Diagnostic.error(Code.PA002, failure.problem()).at(place).build()
                : SyntaxHints.explain(failure, source, place);
    }

    private static Span place(int offset, SourceText source) {
        String text = source.text();
        int start = Math.min(offset, text.length());
        int end = start < text.length() ? start + Character.charCount(text.codePointAt(start)) : start;
        boolean lineBreak = start < text.length() && (text.charAt(start) == '\n' || text.charAt(start) == '\r');
        return source.span(start, lineBreak ? start : end);
    }
}
