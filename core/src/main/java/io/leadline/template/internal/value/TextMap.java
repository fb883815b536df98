package io.leadline.template.internal.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Go's {@code map[string]string}.
 *
 * @param entries the entries; empty if nil
 * @param isNil whether this is the nil map
 */
public record TextMap(Map<String, String> entries, boolean isNil) implements GoValue {
    @Override
    public String typeName() {
        return "map[string]string";
    }

    @Override
    public boolean truth() {
        return !entries.isEmpty();
    }

    /**
     * The keys in the order in which Go's templates and printing visit them.
     *
     * @return keys, sorted by their bytes
     */
    public List<String> sortedKeys() {
        String[] keys = entries.keySet().toArray(new String[0]);
        Arrays.sort(keys, Text::compare);
        return Arrays.asList(keys);
    }
}
