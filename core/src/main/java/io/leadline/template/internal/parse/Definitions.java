package io.leadline.template.internal.parse;

import io.leadline.template.internal.program.Code;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The templates of a text by name: the text itself, and those that it defines. */
final class Definitions {
    private final TokenReader reader;
    private final Map<String, Code> bodies = new LinkedHashMap<>();
    private final Set<String> blank = new HashSet<>();

    Definitions(TokenReader reader) {
        this.reader = reader;
    }

    Map<String, Code> bodies() {
        return bodies;
    }

    /** Adds a template. One that holds only white space gives way to another of the same name. */
    void add(String name, Code body, boolean isBlank) {
        if (!bodies.containsKey(name) || blank.contains(name)) {
            bodies.put(name, body);
            blank.remove(name);
            if (isBlank) {
                blank.add(name);
            }
        } else if (!isBlank) {
            throw reader.error("template: multiple definition of template " + TokenReader.quoted(name));
        }
    }

    /** Whether Go's bytes.TrimSpace leaves nothing. */
    static boolean isBlank(String text) {
        return text.chars().allMatch(c -> (c >= 9 && c <= 13) || c == 0x85 || Character.isSpaceChar(c));
    }
}
