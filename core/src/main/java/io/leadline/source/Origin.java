package io.leadline.source;

/**
 * Where a value of a file was written, and where each part of a text value was.
 *
 * <p>The text of a YAML scalar is not its value: escapes, folded line breaks and indentation stand between. The offset
 * map gives for each UTF-16 offset of the value the offset in the source where that character was written. Immutable.
 */
public final class Origin {
    private final Span span;
    private final OffsetMap offsets;

    private Origin(Span span, OffsetMap offsets) {
        this.span = span;
        this.offsets = offsets;
    }

    /**
     * The origin of a value that is only located as a whole.
     *
     * @param span the region it was written in
     * @return the origin; every part of the value maps to the whole region
     */
    public static Origin of(Span span) {
        return new Origin(span, OffsetMap.whole(span.start(), span.end()));
    }

    /**
     * The origin of a text value whose parts are located too.
     *
     * @param span the region it was written in, quotes and block header included
     * @param offsets where the characters of the value were written
     * @return the origin
     */
    public static Origin of(Span span, OffsetMap offsets) {
        return new Origin(span, offsets);
    }

    /**
     * The whole value as it was written.
     *
     * @return the region, quotes and block header included
     */
    public Span span() {
        return span;
    }

    /**
     * Where a part of a text value was written.
     *
     * @param start UTF-16 offset in the value, clamped to it
     * @param end UTF-16 offset in the value behind the part, at least {@code start}
     * @return the region in the source
     */
    public Span part(int start, int end) {
        int from = offsets.start(start);
        int to = Math.max(from, end > start ? offsets.end(end) : from);
        return span.source().span(from, to);
    }
}
