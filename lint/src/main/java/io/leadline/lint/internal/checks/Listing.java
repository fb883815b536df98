package io.leadline.lint.internal.checks;

import java.util.Collection;
import java.util.List;

/** Several things in one message. */
final class Listing {
    private Listing() {}

    /**
     * Each thing in backticks, with commas and a last "and".
     *
     * @param things at least one
     * @return such as {@code `pods`, `nodes` and `namespaces`}; none twice
     */
    static String of(Collection<?> things) {
        List<String> parts =
                things.stream().map(thing -> "`" + thing + "`").distinct().toList();
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
