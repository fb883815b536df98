package io.leadline.template.internal.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables that Go's parser takes for declared at some point; found by name without a search. */
final class Names {
    private final List<String> stack = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Names() {
        add("$");
    }

    void add(String name) {
        stack.add(name);
        counts.merge(name, 1, Integer::sum);
    }

    boolean has(String name) {
        return counts.getOrDefault(name, 0) > 0;
    }

    int size() {
        return stack.size();
    }

    void shrink(int size) {
        while (stack.size() > size) {
            counts.merge(stack.remove(stack.size() - 1), -1, Integer::sum);
        }
    }
}
