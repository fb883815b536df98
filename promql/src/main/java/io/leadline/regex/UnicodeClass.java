package io.leadline.regex;

import io.leadline.golang.internal.GoUnicode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A class that {@code \p} names (Go 1.26 regexp/syntax/parse.go, {@code unicodeTable}).
 *
 * @param key tells it from other classes
 * @param ranges its code points, not to be changed
 * @param folded those that are equivalent to one of them but for case, if case matters to the class at all
 * @param negated whether all other code points are meant
 */
record UnicodeClass(String key, CharRanges ranges, Optional<CharRanges> folded, boolean negated) {
    private static final CharRanges ANY = CharRanges.of(0, CharRanges.MAX_RUNE);
    private static final CharRanges ASCII = CharRanges.of(0, 0x7F);
    /** The long s and the sign for kelvin are an s and a k in other clothes. */
    private static final CharRanges ASCII_FOLDED = CharRanges.of(0, 0x7F, 0x17F, 0x17F, 0x212A, 0x212A);

    /** The class of a name, in any case and with underscores, hyphens and spaces anywhere. */
    static Optional<UnicodeClass> named(String name) {
        String canonical = canonical(name);
        return switch (canonical) {
            case "Any" -> Optional.of(new UnicodeClass(canonical, ANY, Optional.of(ANY), false));
            case "Assigned" ->
                category("Cn").map(c -> new UnicodeClass(canonical, c.ranges, Optional.of(c.ranges), true));
            case "Ascii" -> Optional.of(new UnicodeClass(canonical, ASCII, Optional.of(ASCII_FOLDED), false));
            case "Lc" -> category("LC");
            default ->
                category(canonical)
                        .or(() -> table("script", canonical))
                        .or(() -> Optional.ofNullable(Aliases.CANONICAL.get(canonical))
                                .flatMap(UnicodeClass::category));
        };
    }

    private static Optional<UnicodeClass> category(String key) {
        return table("category", key);
    }

    private static Optional<UnicodeClass> table(String kind, String key) {
        return GoUnicode.table(kind, key)
                .map(ranges -> new UnicodeClass(
                        key,
                        CharRanges.of(ranges),
                        GoUnicode.table("fold-" + kind, key).map(CharRanges::of),
                        false));
    }

    /** An upper-case letter and then lower-case ones, without separators; only ASCII letters change. */
    private static String canonical(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_' && c != '-' && c != ' ') {
                boolean first = out.length() == 0;
                out.append(c >= 0x80 ? c : first ? Character.toUpperCase(c) : Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    private static final class Aliases {
        static final Map<String, String> CANONICAL = GoUnicode.categoryAliases().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(e -> canonical(e.getKey()), Map.Entry::getValue));

        private Aliases() {}
    }
}
