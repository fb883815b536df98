package io.leadline.diagnostic;

import io.leadline.source.SourceText;
import io.leadline.source.Span;

/**
 * A label as it is drawn: lines and offsets in the outermost text.
 *
 * @param source the outermost text
 * @param startLine 1-based line of the first character
 * @param start UTF-16 offset of the first character in its line
 * @param endLine 1-based line of the last character
 * @param end UTF-16 offset in its line behind the last character
 * @param text the remark, made visible
 * @param isPrimary whether this is the region at fault
 */
record Mark(SourceText source, int startLine, int start, int endLine, int end, String text, boolean isPrimary) {

    /**
     * Locates a label. Line breaks at its end are left out: the mark of a block of lines ends in its last line.
     *
     * @param label the label
     * @param isPrimary whether this is the region at fault
     * @return the mark
     */
    static Mark of(Label label, boolean isPrimary) {
        Span span = label.span().outermost();
        SourceText source = span.source();
        int end = span.end();
        while (end > span.start()
                && (source.text().charAt(end - 1) == '\n' || source.text().charAt(end - 1) == '\r')) {
            end--;
        }
        int startLine = source.position(span.start()).line();
        int endLine = source.position(end).line();
        return new Mark(
                source,
                startLine,
                span.start() - source.lineStart(startLine),
                endLine,
                end - source.lineStart(endLine),
                VisibleText.of(label.text()),
                isPrimary);
    }

    /**
     * Whether the region spans several lines.
     *
     * @return true if it starts and ends in different lines
     */
    boolean isMultiLine() {
        return startLine != endLine;
    }

    /**
     * Whether nothing but blanks stand before the region in its first line.
     *
     * @return true if the mark can begin in the margin
     */
    boolean startsItsLine() {
        return source.line(startLine).substring(0, start).isBlank();
    }
}
