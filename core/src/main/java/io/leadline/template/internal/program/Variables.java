package io.leadline.template.internal.program;

import io.leadline.template.internal.value.GoValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The variables of an execution: a stack that is searched by name from the top, as Go does it. A template sees only
 * those above the base.
 */
final class Variables {
    private final List<String> names = new ArrayList<>();
    private final List<GoValue> values = new ArrayList<>();
    private int base;

    int base() {
        return base;
    }

    int size() {
        return names.size();
    }

    void enter() {
        base = names.size();
    }

    void leave(int oldBase) {
        shrink(base);
        base = oldBase;
    }

    void declare(String name, GoValue value) {
        names.add(name);
        values.add(value);
    }

    void shrink(int size) {
        names.subList(size, names.size()).clear();
        values.subList(size, values.size()).clear();
    }

    GoValue get(Execution run, String name) {
        return values.get(find(run, name));
    }

    void set(Execution run, String name, GoValue value) {
        values.set(find(run, name), value);
    }

    /** Sets the variable that is the given number from the top, counted from 1. */
    void setTop(int number, GoValue value) {
        values.set(values.size() - number, value);
    }

    private int find(Execution run, String name) {
        for (int i = names.size() - 1; i >= base; i--) {
            if (names.get(i).equals(name)) {
                run.charge(names.size() - i);
                return i;
            }
        }
        throw run.failure("undefined variable: " + name);
    }
}
