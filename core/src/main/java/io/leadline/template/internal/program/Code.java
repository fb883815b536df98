package io.leadline.template.internal.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * A piece of program that is still being put together: instructions, labels and smaller pieces. Pieces are joined
 * without copying, and laid out with a stack of their own, so that depth costs neither time nor Java stack.
 */
public final class Code {
    private final List<Object> parts = new ArrayList<>();

    /** An empty piece. */
    public Code() {}

    /**
     * Adds an instruction.
     *
     * @param instruction the instruction
     * @return this
     */
    public Code add(Instruction instruction) {
        parts.add(instruction);
        return this;
    }

    /**
     * Adds a piece, which must not grow afterwards.
     *
     * @param piece the piece
     * @return this
     */
    public Code add(Code piece) {
        parts.add(piece);
        return this;
    }

    /**
     * Whether there is nothing in it.
     *
     * @return whether nothing was added
     */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * Makes a label stand for the next instruction.
     *
     * @param label the label
     * @return this
     */
    public Code label(Label label) {
        parts.add(label);
        return this;
    }

    /** Lays the piece out behind what is there already. */
    void layOut(Layout program) {
        Deque<Iterator<Object>> open = new ArrayDeque<>();
        open.push(parts.iterator());
        while (!open.isEmpty()) {
            Iterator<Object> current = open.peek();
            if (!current.hasNext()) {
                open.pop();
                continue;
            }
            Object part = current.next();
            if (part instanceof Code piece) {
                open.push(piece.parts.iterator());
            } else if (part instanceof Label label) {
                label.place(program.target());
            } else {
                program.add((Instruction) part);
            }
        }
    }
}
