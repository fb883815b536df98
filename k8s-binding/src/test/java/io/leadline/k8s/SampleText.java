package io.leadline.k8s;

import io.leadline.regex.GoRegex;
import java.util.Optional;

/**
 * A text that a regex matches, for the regexes that people write in configurations: of alternatives the first, of a
 * class the first character, of a repetition one. Checked with the regex itself, so that nothing wrong comes out.
 */
final class SampleText {
    private final String pattern;
    private int position;

    private SampleText(String pattern) {
        this.pattern = pattern;
    }

    static Optional<String> of(GoRegex regex) {
        String text = new SampleText(regex.pattern()).alternatives();
        return regex.find(text) ? Optional.of(text) : Optional.empty();
    }

    /** Reads to the end of the group or the pattern. */
    private String alternatives() {
        StringBuilder first = new StringBuilder();
        boolean inFirst = true;
        while (position < pattern.length() && pattern.charAt(position) != ')') {
            if (pattern.charAt(position) == '|') {
                position++;
                inFirst = false;
            } else {
                String part = repeated();
                first.append(inFirst ? part : "");
            }
        }
        return first.toString();
    }

    private String repeated() {
        String part = part();
        while (position < pattern.length() && "*+?{".indexOf(pattern.charAt(position)) >= 0) {
            int close = pattern.charAt(position) == '{' ? pattern.indexOf('}', position) : position;
            position = close + 1;
        }
        return part;
    }

    private String part() {
        char c = pattern.charAt(position++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "x";
            case '\\' -> escaped(pattern.charAt(position++));
            case '[' -> characterClass();
            case '(' -> group();
            default -> String.valueOf(c);
        };
    }

    private String characterClass() {
        String character = pattern.startsWith("^", position) ? "x" : pattern.substring(position, position + 1);
        position = pattern.indexOf(']', position + 1) + 1;
        return character;
    }

    private String group() {
        if (pattern.startsWith("?", position)) {
            position = 1 + pattern.indexOf(pattern.startsWith("?P", position) ? '>' : ':', position);
        }
        String group = alternatives();
        position++;
        return group;
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'd' -> "1";
            case 'w' -> "x";
            case 's' -> " ";
            default -> Character.isLetter(c) ? "" : String.valueOf(c);
        };
    }
}
