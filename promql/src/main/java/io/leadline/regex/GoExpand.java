package io.leadline.regex;

import io.leadline.golang.GoText;
import io.leadline.golang.internal.GoUnicode;

/**
 * Go's {@code $} expansion ({@code Regexp.ExpandString}): {@code $1}, {@code ${1}}, {@code $name}, {@code ${name}},
 * {@code $$}. A reference to a group that is not there or took no part gives nothing; a {@code $} that starts no
 * reference stays. Thread-safe.
 */
public final class GoExpand {
    private GoExpand() {}

    /**
     * Replaces the references of a template.
     *
     * @param template the template
     * @param match the match that the references refer to
     * @return the expansion; nothing of the text around the match is part of it
     */
    public static String expand(String template, GoMatch match) {
        StringBuilder out = new StringBuilder(template.length());
        int from = 0;
        while (true) {
            int dollar = template.indexOf('$', from);
            if (dollar < 0) {
                break;
            }
            out.append(template, from, dollar);
            from = dollar + 1;
            if (from < template.length() && template.charAt(from) == '$') {
                out.append('$');
                from++;
                continue;
            }
            boolean brace = from < template.length() && template.charAt(from) == '{';
            int start = brace ? from + 1 : from;
            int end = nameEnd(template, start);
            boolean closed = !brace || (end < template.length() && template.charAt(end) == '}');
            if (end == start || !closed) {
                out.append('$');
                continue;
            }
            append(out, template.substring(start, end), match);
            from = brace ? end + 1 : end;
        }
        out.append(template, from, template.length());
        // Pieces of broken UTF-8 from both sides of a seam may have become valid.
        return GoText.normalized(out.toString());
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
                match.group(number).ifPresent(out::append);
            }
            return;
        }
        for (int group = 0; group <= match.groupCount(); group++) {
            if (match.groupNames().get(group).equals(name) && match.start(group) >= 0) {
                out.append(match.group(group).orElse(""));
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
