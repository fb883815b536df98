package io.leadline.source;

/**
 * A region of a source text.
 *
 * @param source the text
 * @param start UTF-16 offset of the first character
 * @param end UTF-16 offset behind the last character; equal to {@code start} for a place between characters
 */
public record Span(SourceText source, int start, int end) {
    /**
     * Checks that the region lies inside the text.
     *
     * @param source the text
     * @param start offset of the first character
     * @param end offset behind the last character
     */
    public Span {
        if (start < 0 || end < start || end > source.text().length()) {
            throw new IllegalArgumentException("span " + start + ".." + end + " in " + source);
        }
    }

    /**
     * Where the region starts, for people.
     *
     * @return line and column of the first character in {@link #source()}
     */
    public Position position() {
        return source.position(start);
    }

    /**
     * Where the region ends, for people.
     *
     * @return line and column behind the last character in {@link #source()}
     */
    public Position endPosition() {
        return source.position(end);
    }

    /**
     * The same region in the outermost text: a span in the {@code config.yaml} of a ConfigMap becomes one in the file.
     *
     * @return a span whose source is not embedded in another one
     */
    public Span outermost() {
        return source.embedding()
                .map(origin -> origin.part(start, end).outermost())
                .orElse(this);
    }

    /**
     * The text of the region.
     *
     * @return the characters from start to end
     */
    public String text() {
        return source.text().substring(start, end);
    }
}
