package io.leadline.template.internal.program;

import io.leadline.template.OutputPiece;
import io.leadline.template.internal.value.Builtin;
import io.leadline.template.internal.value.GoValue;
import java.util.ArrayList;
import java.util.List;

/** Collects which part of a template wrote which piece of the output. Not thread-safe. */
final class Trace implements OutputObserver {
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

    @Override
    public void wrote(String text, int start) {
        add(text.length(), start, start + text.length(), true);
    }

    @Override
    public void printed(GoValue value, String text, Place place) {
        // Between a pipeline and the delimiters around it there are only blanks and trim markers.
        add(
                text.length(),
                template.lastIndexOf(OPEN, place.start()),
                template.indexOf(CLOSE, place.end()) + CLOSE.length(),
                false);
    }

    @Override
    public void calls(Builtin function, List<GoValue> arguments) {
        // What it makes is seen when it is written.
    }

    private void add(int added, int from, int to, boolean literal) {
        if (pieces.size() < MOST) {
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
