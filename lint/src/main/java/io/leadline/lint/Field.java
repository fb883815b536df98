package io.leadline.lint;

import io.leadline.source.Located;
import io.leadline.source.Origin;
import io.leadline.source.Span;
import java.util.Optional;

/**
 * A text value of a configuration with its key: what checks read and point at. A value that is not given is "" and has
 * the place of what it is missing from. Immutable.
 */
public final class Field {
    private final String pointer;
    private final Located<String> text;
    private final Optional<Span> place;
    private final boolean given;

    private Field(String pointer, Located<String> text, Optional<Span> place, boolean given) {
        this.pointer = pointer;
        this.text = text;
        this.place = place;
        this.given = given;
    }

    /** A text value; {@code parent} is the place of what it stands in. */
    static Field of(String pointer, Located<String> text, Optional<Span> parent) {
        return new Field(
                pointer, text, text.span().or(() -> parent), text.origin().isPresent());
    }

    /** A key whose value is no text. Its place is its first line. */
    static Field ofKey(String pointer, Optional<Origin> origin, Optional<Span> parent) {
        Optional<Span> line = origin.map(written -> firstLine(written.span()));
        return new Field(pointer, Located.nowhere(""), line.or(() -> parent), origin.isPresent());
    }

    private static Span firstLine(Span span) {
        String text = span.text();
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return span.source().span(span.start(), span.start() + end);
    }

    /** The field of a key in this one. */
    String child(String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The key.
     *
     * @return a JSON pointer in the configuration: {@code /rules/3/metricsQuery}
     */
    public String pointer() {
        return pointer;
    }

    /**
     * The value.
     *
     * @return the text with quotes and escapes undone, "" if it is not given
     */
    public String text() {
        return text.value();
    }

    /**
     * Whether there is nothing in it.
     *
     * @return true for a value that is empty or not given, which are the same to the adapter
     */
    public boolean isEmpty() {
        return text().isEmpty();
    }

    /**
     * Whether the file has the key.
     *
     * @return false for a value that is not given, and for one of a configuration made in code
     */
    public boolean isGiven() {
        return given;
    }

    /**
     * Where the value is.
     *
     * @return the value as it was written, quotes included, or the first line of what it is missing from; empty for a
     *     configuration made in code
     */
    public Optional<Span> span() {
        return place;
    }

    /**
     * Where a part of the value is.
     *
     * @param start UTF-16 offset in the value
     * @param end UTF-16 offset behind the part
     * @return the part as it was written; as {@link #span()} if the value is not given
     */
    public Optional<Span> part(int start, int end) {
        return text.part(start, end).or(() -> place);
    }

    /**
     * A change of a part of the value that keeps quotes, comments and layout.
     *
     * @param start UTF-16 offset in the value
     * @param end UTF-16 offset behind the part
     * @param replacement the new text of the part
     * @return the edit, or empty if the value is not in a file, the part is written with escapes or the new text could
     *     not stand there without changing how the value is quoted
     */
    public Optional<Edit> edit(int start, int end, String replacement) {
        return text.origin().flatMap(origin -> ScalarEdit.of(origin, text.value(), start, end, replacement));
    }

    /**
     * A new entry before the one that this is the key or the value of.
     *
     * @param entry key and value of the new entry, in one line: <code>namespace: {resource: namespace}</code>
     * @return the edit, or empty if there is no such entry in a file, or if its layout leaves no plain place
     */
    public Optional<Edit> insertBefore(String entry) {
        String key = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        return given ? text.span().flatMap(span -> EntryInsertion.before(key, span, entry)) : Optional.empty();
    }

    /**
     * A change of how the value is written.
     *
     * @param start UTF-16 offset in the value as it was written, quotes and block headers included
     * @param end UTF-16 offset behind the part
     * @param replacement the new text of the part, as it stands in the file
     * @return the edit, or empty if the value is not in a file, or in a text that cannot hold the new one
     */
    public Optional<Edit> editNotation(int start, int end, String replacement) {
        return text.span()
                .flatMap(scalar -> ScalarEdit.ofNotation(
                        scalar.source().span(scalar.start() + start, scalar.start() + end), replacement));
    }

    /**
     * A change of the whole value and of how it is written.
     *
     * @param notation the new value as it stands in a YAML text, quotes included
     * @return the edit, or empty if the value is not in a file, or in a text that cannot hold the new one
     */
    public Optional<Edit> rewrite(String notation) {
        return text.span().flatMap(scalar -> notation(scalar, notation));
    }

    /**
     * A change of how a value is written that no configuration holds, because the text around it cannot be read.
     *
     * @param part a part of a YAML text
     * @param replacement what stands there instead
     * @return the edit, or empty if the part stands in a text that cannot hold the new one
     */
    public static Optional<Edit> notation(Span part, String replacement) {
        return ScalarEdit.ofNotation(part, replacement);
    }

    @Override
    public String toString() {
        return pointer + ": " + text;
    }
}
