package io.leadline.yaml;

import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.Optional;

/**
 * A value in double quotes that has some itself, so that the scanner takes it apart. Values are looked for in one line,
 * behind a key or as an entry of a list.
 */
public final class BrokenQuotes {
    private final SourceText source;
    private final int open;
    private final int lineEnd;

    private BrokenQuotes(SourceText source, int open, int lineEnd) {
        this.source = source;
        this.open = open;
        this.lineEnd = lineEnd;
    }

    /**
     * Looks where the scanner has stumbled.
     *
     * @param source the text
     * @param offset where it has
     * @return such a value in the line of the place or in the line before it
     */
    public static Optional<BrokenQuotes> near(SourceText source, int offset) {
        String text = source.text();
        int line = lineStart(text, Math.min(offset, text.length()));
        return inLine(source, line).or(() -> line > 0 ? inLine(source, lineStart(text, line - 1)) : Optional.empty());
    }

    private static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    private static Optional<BrokenQuotes> inLine(SourceText source, int start) {
        String text = source.text();
        int feed = text.indexOf('\n', start);
        int lineEnd = feed < 0 ? text.length() : feed;
        String line = text.substring(start, lineEnd);
        int open = valueStart(line);
        int close = open < 0 ? -1 : closingQuote(line, open + 1);
        String rest = close < 0 ? "" : line.substring(close + 1).strip();
        boolean isTakenApart = !rest.isEmpty() && "#,]}".indexOf(rest.charAt(0)) < 0;
        return isTakenApart ? Optional.of(new BrokenQuotes(source, start + open, lineEnd)) : Optional.empty();
    }

    /** The quote that starts the value of a key, or an entry of a list. */
    private static int valueStart(String line) {
        boolean isEntry = line.strip().startsWith("- \"");
        int before = isEntry ? line.indexOf("- \"") : line.indexOf(": \"");
        return before < 0 ? -1 : before + 2;
    }

    private static int closingQuote(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    /**
     * The value as it was meant.
     *
     * @return from the first quote to the last one of the line; empty if more follows there than a comment, or if the
     *     comment could be a part of the value
     */
    public Optional<Span> whole() {
        int close = source.text().lastIndexOf('"', lineEnd - 1);
        Span value = source.span(open, close + 1);
        String rest = source.text().substring(close + 1, lineEnd);
        boolean endsTheLine = rest.isBlank()
                || (Character.isWhitespace(rest.charAt(0)) && rest.strip().startsWith("#"));
        return endsTheLine && !value.text().contains(" #") ? Optional.of(value) : Optional.empty();
    }
}
