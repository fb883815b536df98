package io.leadline.template.internal.program;

import io.leadline.template.OutputPiece;
import java.util.ArrayList;
import java.util.List;

/** Collects which part of a template wrote which piece of the output. Not thread-safe. */
final class Trace {
    /** Loops can write millions of pieces; behind so many, the rest is one piece of the whole template. */
    private static final int MOST = 1 << 16;

    private static final String OPEN = "<<";
    private static final String CLOSE = ">>";

    private final String template;
    private final List<OutputPiece> pieces = new ArrayList<>();
    private int length;

    Trace(String template) {
        this.template = template;
    }

    /**
     * Adds the next piece.
     *
     * @param added its length in the output
     * @param start where the text, or the pipeline of the action, starts in the template
     * @param end where it ends
     * @param literal whether it is text
     */
    void add(int added, int start, int end, boolean literal) {
        if (pieces.size() < MOST) {
            // Between a pipeline and the delimiters around it there are only blanks and trim markers.
            int from = literal ? start : template.lastIndexOf(OPEN, start);
            int to = literal ? end : template.indexOf(CLOSE, end) + CLOSE.length();
            pieces.add(new OutputPiece(length, length + added, from, to, literal));
        } else {
            OutputPiece rest = pieces.get(MOST - 1);
            pieces.set(MOST - 1, new OutputPiece(rest.start(), length + added, 0, template.length(), false));
        }
        length += added;
    }

    /** The length of the output, before bytes that met in it were joined to characters. */
    int length() {
        return length;
    }

    List<OutputPiece> pieces() {
        return List.copyOf(pieces);
    }
}
