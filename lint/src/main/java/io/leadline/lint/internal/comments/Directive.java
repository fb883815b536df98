package io.leadline.lint.internal.comments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a comment can ask for, in the order of precedence: the narrowest first. */
enum Directive {
    /** Concerns the next line that holds a key or a value, and nothing else. */
    DISABLE_NEXT_LINE("disable-next-line"),
    /** Concerns the keys of a line with their values. */
    DISABLE("disable"),
    /** As {@link #DISABLE}, until a date. */
    SNOOZE("snooze"),
    /** Concerns a rule. */
    DISABLE_RULE("disable-rule"),
    /** Concerns a text. */
    DISABLE_FILE("disable-file");

    private final String word;

    Directive(String word) {
        this.word = word;
    }

    /** The directive of a word, exactly as it is written. */
    static Optional<Directive> of(String word) {
        return Stream.of(values())
                .filter(directive -> directive.word.equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(directive -> directive.word).toList();
    }

    String word() {
        return word;
    }

    /** How such a comment looks. */
    String example() {
        return "# leadline: " + word + (this == SNOOZE ? "=2026-12-01 PA206" : "=PA206") + " -- reason";
    }
}
