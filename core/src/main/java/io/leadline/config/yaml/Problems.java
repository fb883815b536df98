package io.leadline.config.yaml;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with a document, in Leadline's words and in those of the real loader. The loader stops at some
 * problems; here reading goes on, and what it would not have seen does not count for its verdict.
 */
final class Problems {
    /** Two problems are the same if code, place and message are: an anchored value may be read many times. */
    private record Identity(Code code, Span span, String message) {}

    /** The text that the real loader counts the lines of; there is none if the nodes stand in several places. */
    private final Optional<SourceText> whole;

    private final Map<Identity, Diagnostic> diagnostics = new LinkedHashMap<>();
    private final List<String> typeErrors = new ArrayList<>();
    private final Deque<YamlNode.Alias> aliases = new ArrayDeque<>();
    private String abort = "";
    private int lastLine;
    private int lastOffset;

    private Problems(Optional<SourceText> whole) {
        this.whole = whole;
    }

    static Problems of(SourceText whole) {
        return new Problems(Optional.of(whole));
    }

    static Problems ofParts() {
        return new Problems(Optional.empty());
    }

    void enter(YamlNode.Alias alias) {
        aliases.push(alias);
    }

    void leaveAlias() {
        aliases.pop();
    }

    /** Adds a problem after which the real loader goes on; it prints the text with the line of the node before it. */
    void typeError(YamlNode at, String goText, Diagnostic.Builder diagnostic) {
        String text = whole.map(source -> "line " + line(source, at) + ": ").orElse("") + goText;
        if (abort.isEmpty()) {
            typeErrors.add(text);
        }
        add(diagnostic.note("the adapter says: " + Mismatches.oneLine(text)));
    }

    /** Adds a problem at which the real loader stops with a message of the YAML library. */
    void syntaxError(String goText, Diagnostic.Builder diagnostic) {
        abort("syntax", "yaml: " + goText, diagnostic);
    }

    /** Adds a problem at which the real loader stops with a message of the value's own type. */
    void valueError(String goText, Diagnostic.Builder diagnostic) {
        abort("value", goText, diagnostic);
    }

    /** Adds a problem of Leadline's own limits. */
    void limit(Diagnostic.Builder diagnostic) {
        if (abort.isEmpty()) {
            abort = "syntax";
        }
        add(diagnostic);
    }

    private void abort(String kind, String goText, Diagnostic.Builder diagnostic) {
        if (abort.isEmpty()) {
            abort = kind;
        }
        add(diagnostic.note("the adapter says: " + Mismatches.oneLine(goText)));
    }

    private void add(Diagnostic.Builder builder) {
        Diagnostic diagnostic = builder.build();
        boolean elsewhere = !aliases.isEmpty()
                && diagnostic
                        .primary()
                        .filter(label -> label.span().equals(aliases.peek().span()))
                        .isEmpty();
        if (elsewhere) {
            diagnostic = builder.related(aliases.peek().span(), "used here").build();
        }
        Diagnostic found = diagnostic;
        found.primary()
                .ifPresent(label ->
                        diagnostics.putIfAbsent(new Identity(found.code(), label.span(), found.message()), found));
    }

    Collection<Diagnostic> diagnostics() {
        return diagnostics.values();
    }

    /** How the real loader ends: {@code ok}, {@code syntax}, {@code type} or {@code value}. */
    String verdict() {
        return !abort.isEmpty() ? abort : typeErrors.isEmpty() ? "ok" : "type";
    }

    List<String> typeErrors() {
        return List.copyOf(typeErrors);
    }

    /** Whether a mapping in braces is what a template language left: two braces in a row. */
    boolean isTemplate(YamlNode node) {
        int start = node.span().start();
        String text = node.span().source().text();
        return node instanceof YamlNode.Mapping
                && (text.startsWith("{{", start) || (start > 0 && text.startsWith("{{", start - 1)));
    }

    /** Where a node is shown: a scalar as a whole, a collection by its first line. */
    Span place(YamlNode node) {
        return firstLine(node.span());
    }

    static Span firstLine(Span span) {
        SourceText source = span.source();
        int end = span.start();
        while (end < span.end()
                && source.text().charAt(end) != '\n'
                && source.text().charAt(end) != '\r') {
            end++;
        }
        return source.span(span.start(), end);
    }

    /** The line of a node as the YAML library counts: it ends lines at NEL, LS and PS too. */
    private int line(SourceText source, YamlNode node) {
        int offset = node.span().start();
        if (offset < lastOffset) {
            lastOffset = 0;
            lastLine = 0;
        }
        for (; lastOffset < offset; lastOffset++) {
            char c = source.text().charAt(lastOffset);
            boolean crLf = c == '\r'
                    && lastOffset + 1 < source.text().length()
                    && source.text().charAt(lastOffset + 1) == '\n';
            if ("\n\r\u0085\u2028\u2029".indexOf(c) >= 0 && !crLf) {
                lastLine++;
            }
        }
        return lastLine + 1;
    }
}
