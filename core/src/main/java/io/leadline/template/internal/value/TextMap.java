package io.leadline.template.internal.value;

import java.util.Map;

/**
 * Go's {@code map[string]string}.
 *
 * @param entries the entries in the order in which Go's templates and printing visit them, sorted by the bytes of their
 *     keys; empty if nil
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
}
