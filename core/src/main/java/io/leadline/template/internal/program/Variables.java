package io.leadline.template.internal.program;

import io.leadline.template.internal.value.GoValue;
import java.util.Arrays;

/**
 * The variables of an execution: a stack that is searched by name from the top, as Go does it. A template sees only
 * those above the base.
 */
final class Variables {
    private static final int INITIAL_ROOM = 4;

    private String[] names = new String[INITIAL_ROOM];
    private GoValue[] values = new GoValue[INITIAL_ROOM];
    private int size;
    private int base;

    /** Forgets all variables, of all templates. */
    void clear() {
        size = 0;
        base = 0;
    }

    int capacity() {
        return names.length;
    }

    int base() {
        return base;
    }

    int size() {
        return size;
    }

    void enter() {
        base = size;
    }

    void leave(int oldBase) {
        shrink(base);
        base = oldBase;
    }

    void declare(String name, GoValue value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        size++;
    }

    void shrink(int newSize) {
        size = newSize;
    }

    GoValue get(Execution run, String name) {
        return values[find(run, name)];
    }

    void set(Execution run, String name, GoValue value) {
        values[find(run, name)] = value;
    }

    /** Sets the variable that is the given number from the top, counted from 1. */
    void setTop(int number, GoValue value) {
        values[size - number] = value;
    }

    private int find(Execution run, String name) {
        for (int i = size - 1; i >= base; i--) {
            // Names of one length are common in a template; of one hash code they are not.
            if (names[i].hashCode() == name.hashCode() && names[i].equals(name)) {
                run.charge(size - i);
                return i;
            }
        }
        throw run.failure("undefined variable: " + name);
    }
}
