package io.leadline.source;

import java.util.Arrays;
import java.util.Optional;

/**
 * A named text in which problems can be pointed at: a whole file, or a text that stands inside another one (the
 * {@code config.yaml} entry of a ConfigMap).
 *
 * <p>Offsets are UTF-16 indices from 0 to {@link #text()}'s length. Instances are immutable and thread-safe. Two source
 * texts are equal only if they are the same object: positions of different files never mix.
 */
public final class SourceText {
    private static final Position START = new Position(1, 1);

    private final String name;
    private final String text;
    private final Optional<Origin> embedding;
    private final Position first;
    private final int[] lineStarts;

    private SourceText(String name, String text, Optional<Origin> embedding, Position first) {
        this.name = name;
        this.text = text;
        this.embedding = embedding;
        this.first = first;
        this.lineStarts = lineStarts(text);
    }

    /**
     * A text of its own.
     *
     * @param name what people call it: a path as it was given, or {@code <stdin>}
     * @param text the content
     * @return the source text
     */
    public static SourceText of(String name, String text) {
        return new SourceText(name, text, Optional.empty(), START);
    }

    /**
     * A part of a text that is too large to be kept, for pointing into it. Lines and columns are those of the whole.
     *
     * @param name what people call the whole
     * @param line 1-based line of the whole that the part starts in
     * @param column 1-based column at which it starts in that line
     * @param text the part
     * @return the source text, whose offsets count from the start of the part
     */
    public static SourceText part(String name, int line, int column, String text) {
        return new SourceText(name, text, Optional.empty(), new Position(line, column));
    }

    /**
     * A text that is a scalar of another one; positions in it resolve to the outer text.
     *
     * @param scalar the scalar; a value without an origin gives a text of its own named {@code <text>}
     * @return the embedded source text
     */
    public static SourceText embedded(Located<String> scalar) {
        String name = scalar.origin().map(o -> o.span().source().name()).orElse("<text>");
        return new SourceText(name, scalar.value(), scalar.origin(), START);
    }

    /**
     * What people call this text.
     *
     * @return the name; for an embedded text that of the outer one
     */
    public String name() {
        return name;
    }

    /**
     * The content.
     *
     * @return the whole text
     */
    public String text() {
        return text;
    }

    /**
     * Where this text stands in another one.
     *
     * @return the origin of the scalar that holds it, or empty if it is a text of its own
     */
    public Optional<Origin> embedding() {
        return embedding;
    }

    /**
     * Counts the lines.
     *
     * @return at least 1; a text that ends with a line break has an empty last line
     */
    public int lineCount() {
        return lineStarts.length;
    }

    /**
     * The content of a line.
     *
     * @param line 1-based line
     * @return the line without its line break
     */
    public String line(int line) {
        int start = lineStart(line);
        int behind = line - first.line() + 1;
        int end = behind < lineStarts.length ? lineStarts[behind] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * Where a line starts.
     *
     * @param line 1-based line
     * @return the offset of its first character
     */
    public int lineStart(int line) {
        int index = line - first.line();
        if (index < 0 || index >= lineStarts.length) {
            throw new IllegalArgumentException("line " + line + " of " + lineStarts.length + " from " + first.line());
        }
        return lineStarts[index];
    }

    /**
     * Translates an offset.
     *
     * @param offset from 0 to the length of the text
     * @return its line and column
     */
    public Position position(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IllegalArgumentException("offset " + offset + " in a text of length " + text.length());
        }
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        int before = text.codePointCount(lineStarts[line], offset);
        return new Position(first.line() + line, before + (line == 0 ? first.column() : 1));
    }

    /**
     * The region between two offsets.
     *
     * @param start first offset
     * @param end offset behind the last character, at least {@code start}
     * @return the span
     */
    public Span span(int start, int end) {
        return new Span(this, start, end);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        // Both searches go over the text once; most texts have no carriage return.
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        while (feed >= 0 || carriage >= 0) {
            boolean isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
            int end = isFeed ? feed : carriage;
            if (isFeed || end + 1 != feed) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = end + 1;
            }
            if (isFeed) {
                feed = text.indexOf('\n', end + 1);
            } else {
                carriage = text.indexOf('\r', end + 1);
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return name + " (" + text.length() + " characters)";
    }
}
