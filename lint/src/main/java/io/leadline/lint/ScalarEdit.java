package io.leadline.lint;

import io.leadline.source.Origin;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.Optional;

/**
 * Changes a part of a YAML scalar where it stands, in the notation that it has. A text that is a scalar of another text
 * (the configuration in a ConfigMap) is changed there, which asks the same question once more.
 */
final class ScalarEdit {
    /** What means nothing to YAML inside of a plain scalar, in block and in flow collections, besides letters. */
    private static final String PLAIN_INSIDE = "_^$()+.*\\?/~=|-";

    private static final String PLAIN_FIRST = "_^$(\\.";

    private ScalarEdit() {}

    /**
     * The change of a part of a value.
     *
     * @param origin where the value was written
     * @param value the whole value
     * @param start UTF-16 offset in the value
     * @param end UTF-16 offset behind the part
     * @param replacement the new text of the part
     * @return the edit of the outermost text, or empty if the notation cannot hold it
     */
    static Optional<Edit> of(Origin origin, String value, int start, int end, String replacement) {
        Span part = origin.part(start, end);
        boolean isVerbatim = part.text().equals(value.substring(start, end));
        boolean isOneLine = replacement.chars().noneMatch(c -> c < ' ' || c == 0x7F);
        if (!isVerbatim || !isOneLine || !touchesItsNeighbours(origin, value, start, end, part)) {
            return Optional.empty();
        }
        String whole = value.substring(0, start) + replacement + value.substring(end);
        return inNotation(origin.span(), part, value, whole, replacement).flatMap(ScalarEdit::outermost);
    }

    /**
     * The change of how a value is written.
     *
     * @param part a part of the scalar with its notation
     * @param replacement what stands there instead, with its notation
     * @return the edit of the outermost text, or empty if that cannot hold it
     */
    static Optional<Edit> ofNotation(Span part, String replacement) {
        return outermost(new Edit(part, replacement));
    }

    /** An insertion next to an escape or a folded line break could land inside of how that is written. */
    private static boolean touchesItsNeighbours(Origin origin, String value, int start, int end, Span part) {
        if (start < end || value.isEmpty()) {
            return !value.isEmpty();
        }
        return start == 0
                ? origin.part(0, 1).start() == part.start()
                : origin.part(start - 1, start).end() == part.start();
    }

    private static Optional<Edit> outermost(Edit edit) {
        SourceText source = edit.span().source();
        return source.embedding().isEmpty()
                ? Optional.of(edit)
                : of(
                        source.embedding().get(),
                        source.text(),
                        edit.span().start(),
                        edit.span().end(),
                        edit.replacement());
    }

    private static Optional<Edit> inNotation(Span scalar, Span part, String value, String whole, String text) {
        String source = scalar.text();
        return switch (source.isEmpty() ? ' ' : source.charAt(0)) {
            case '\'' -> Optional.of(new Edit(part, text.replace("'", "''")));
            case '"' -> Optional.of(new Edit(part, text.replace("\\", "\\\\").replace("\"", "\\\"")));
            // White space at the start of a line of a block would be taken for indentation, or end its folding.
            case '|', '>' -> text.startsWith(" ") ? Optional.empty() : Optional.of(new Edit(part, text));
            default ->
                source.equals(value)
                        ? Optional.of(
                                staysPlain(scalar, part, text, whole)
                                        ? new Edit(part, text)
                                        : new Edit(scalar, "'" + whole.replace("'", "''") + "'"))
                        : Optional.empty();
        };
    }

    private static boolean staysPlain(Span scalar, Span part, String text, String whole) {
        boolean isFirst = part.start() == scalar.start();
        return !text.isEmpty()
                && text.chars().allMatch(c -> isIn(PLAIN_INSIDE, c) || isHarmlessIn(scalar.text(), c))
                && (!isFirst || isIn(PLAIN_FIRST, text.charAt(0)))
                && !whole.contains(" #")
                && !whole.contains(": ")
                && whole.strip().equals(whole);
    }

    /** What a plain scalar has inside it may have once more; the two signs mean something beside blanks. */
    private static boolean isHarmlessIn(String scalar, int c) {
        return c == ' ' || (c != ':' && c != '#' && scalar.indexOf(c, 1) >= 0);
    }

    private static boolean isIn(String allowed, int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || allowed.indexOf(c) >= 0;
    }
}
