package io.leadline.template.internal.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts instructions in a row, and joins neighbours that always run one after the other: most of a template's work is to
 * write fields and variables, which takes one instruction then instead of four. Not thread-safe.
 */
final class Layout {
    private final List<Instruction> instructions = new ArrayList<>();
    /** Instructions from here on may be joined; a jump or a call may go to the first of them. */
    private int barrier;

    /** Makes the next instruction one that can be jumped to. */
    int target() {
        barrier = instructions.size();
        return barrier;
    }

    void add(Instruction next) {
        int last = instructions.size() - 1;
        Instruction joined = last < barrier ? null : joined(instructions.get(last), next);
        if (joined == null) {
            instructions.add(next);
        } else {
            instructions.set(last, joined);
        }
    }

    private static @Nullable Instruction joined(Instruction before, Instruction next) {
        if (before instanceof Values.At at) {
            if (next instanceof Values.At) {
                return next;
            }
            if (next instanceof Values.Variable variable) {
                return new Joined.VariableAt(at.place(), variable);
            }
            return next == Values.DOT ? new Joined.DotAt(at.place()) : null;
        }
        if (before instanceof Joined.DotAt dot && next instanceof Values.Field field) {
            return new Joined.DotField(dot.place(), field);
        }
        if (next instanceof Values.Write write) {
            if (before instanceof Joined.PrintField print) {
                return new Joined.PrintFieldAndWrite(print, write);
            }
            if (before instanceof Joined.PrintVariable print) {
                return new Joined.PrintVariableAndWrite(print, write);
            }
        }
        if (next instanceof Values.Print print) {
            if (before instanceof Joined.DotField field) {
                return new Joined.PrintField(field, print);
            }
            if (before instanceof Joined.VariableAt variable) {
                return new Joined.PrintVariable(variable, print);
            }
        }
        return null;
    }

    Instruction[] toArray() {
        return instructions.toArray(new Instruction[0]);
    }
}
