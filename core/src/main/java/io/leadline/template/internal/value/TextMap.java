package io.leadline.template.internal.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Go's {@code map[string]string}.
 *
 * @param entries the entries; empty if nil
 * @param isNil whether this is the nil map
 */
public record TextMap(Map<String, String> entries, boolean isNil) implements GoValue {
    private static final Comparator<Map.Entry<String, String>> BY_KEY = (a, b) -> Text.compare(a.getKey(), b.getKey());

    @Override
    public String typeName() {
        return "map[string]string";
    }

    @Override
    public boolean truth() {
        return !entries.isEmpty();
    }

    /**
     * The entries in the order in which Go's templates and printing visit them.
     *
     * @return entries, sorted by the bytes of their keys
     */
    public List<Map.Entry<String, String>> sorted() {
        List<Map.Entry<String, String>> sorted = new ArrayList<>(entries.entrySet());
        sorted.sort(BY_KEY);
        return sorted;
    }
}
