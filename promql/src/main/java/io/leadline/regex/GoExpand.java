package io.leadline.regex;

import io.leadline.golang.GoText;
import io.leadline.golang.internal.GoUnicode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Go's {@code $} expansion ({@code Regexp.ExpandString}): {@code $1}, {@code ${1}}, {@code $name}, {@code ${name}},
 * {@code $$}. A reference to a group that is not there or took no part gives nothing; a {@code $} that starts no
 * reference stays. Thread-safe.
 */
public final class GoExpand {
    private GoExpand() {}

    /**
     * A reference of a template.
     *
     * @param start UTF-16 offset of the {@code $}
     * @param end UTF-16 offset behind the reference
     * @param name what stands between the braces, or as much behind the {@code $} as can be a name
     */
    public record Reference(int start, int end, String name) {
        /**
         * The group that is meant by number.
         *
         * @return the number, or -1 if the reference is to a name
         */
        public int number() {
            return GoExpand.number(name);
        }

        /**
         * Whether a pattern has the group.
         *
         * @param regex the pattern that the template belongs to
         * @return false if the reference gives nothing, whatever matches
         */
        public boolean isIn(GoRegex regex) {
            return number() >= 0
                    ? number() <= regex.groupCount()
                    : regex.groupNames().contains(name);
        }
    }

    /**
     * The references of a template.
     *
     * @param template the template
     * @return the references in the order of the text
     */
    public static List<Reference> references(String template) {
        List<Reference> references = new ArrayList<>();
        scan(template, (start, end) -> {}, references::add);
        return references;
    }

    /**
     * Replaces the references of a template.
     *
     * @param template the template
     * @param match the match that the references refer to
     * @return the expansion; nothing of the text around the match is part of it
     */
    public static String expand(String template, GoMatch match) {
        StringBuilder out = new StringBuilder(template.length() + 32);
        scan(
                template,
                (start, end) -> out.append(template, start, end),
                reference -> append(out, reference.name(), match));
        // Pieces of broken UTF-8 from both sides of a seam may have become valid.
        return GoText.normalized(out.toString());
    }

    /** Receives the parts of a template that stand for themselves, by their offsets. */
    private interface Texts {
        void accept(int start, int end);
    }

    /** Takes a template apart into texts and references. */
    private static void scan(String template, Texts texts, Consumer<Reference> references) {
        int from = 0;
        while (true) {
            int dollar = template.indexOf('$', from);
            if (dollar < 0) {
                break;
            }
            texts.accept(from, dollar);
            from = dollar + 1;
            if (from < template.length() && template.charAt(from) == '$') {
                texts.accept(dollar, dollar + 1);
                from++;
                continue;
            }
            boolean brace = from < template.length() && template.charAt(from) == '{';
            int start = brace ? from + 1 : from;
            int end = nameEnd(template, start);
            boolean closed = !brace || (end < template.length() && template.charAt(end) == '}');
            if (end == start || !closed) {
                texts.accept(dollar, dollar + 1);
                continue;
            }
            from = brace ? end + 1 : end;
            references.accept(new Reference(dollar, from, template.substring(start, end)));
        }
        texts.accept(from, template.length());
    }

    private static int nameEnd(String template, int start) {
        int end = start;
        while (end < template.length()) {
            int rune = template.codePointAt(end);
            if (rune != '_' && !GoUnicode.isLetter(rune) && !GoUnicode.isDigit(rune)) {
                break;
            }
            end += Character.charCount(rune);
        }
        return end;
    }

    private static void append(StringBuilder out, String name, GoMatch match) {
        int number = number(name);
        if (number >= 0) {
            if (number <= match.groupCount()) {
                match.appendTo(out, number);
            }
            return;
        }
        for (int group = 0; group <= match.groupCount(); group++) {
            if (match.groupNames().get(group).equals(name) && match.start(group) >= 0) {
                match.appendTo(out, group);
                return;
            }
        }
    }

    /** The number that a name is, or -1 if it is none: other characters, a leading zero, over nine digits. */
    private static int number(String name) {
        if (name.length() > 1 && name.charAt(0) == '0') {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9' || number >= 100_000_000) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
