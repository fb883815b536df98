package io.leadline.k8s;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is in the brackets of template languages: <code>{{ }}</code>, <code>{% %}</code>, <code>{# #}</code> and
 * the directives of Terraform, <code>%{ if }</code>. The time is linear in the text. Not thread-safe.
 */
final class TemplateActions {
    private static final Pattern DIRECTIVE = Pattern.compile("%\\{~?\\s*(?:if|else|endif|for|endfor)\\b");

    /** Second characters of brackets, and what closes them. */
    private static final String OPENING = "{%#";

    private static final List<String> CLOSING = List.of("}}", "%}", "#}");

    /**
     * An action with its brackets.
     *
     * @param start offset of the first bracket
     * @param end offset behind the last one
     * @param text all of it
     */
    record Action(int start, int end, String text) {
        boolean isBraces() {
            return text.startsWith("{{");
        }

        boolean isStatement() {
            return text.startsWith("{%");
        }

        boolean isDirective() {
            return text.startsWith("%{");
        }

        /** What is between the brackets. */
        String inside() {
            return text.substring(2, Math.max(2, text.length() - (isDirective() ? 1 : 2)));
        }
    }

    private final String text;
    private final Matcher directive;
    private final boolean[] isExhausted = new boolean[CLOSING.size()];
    private final List<Action> actions = new ArrayList<>();

    private TemplateActions(String text) {
        this.text = text;
        this.directive = DIRECTIVE.matcher(text);
    }

    /** All actions in the order of the text. */
    static List<Action> in(String text) {
        TemplateActions found = new TemplateActions(text);
        found.scan();
        return found.actions;
    }

    private void scan() {
        for (int brace = text.indexOf('{'); brace >= 0; ) {
            int end = brace + 1 < text.length() ? end(brace) : -1;
            int start = brace > 0 && text.charAt(brace - 1) == '%' && end >= 0 && !isBracket(brace) ? brace - 1 : brace;
            if (end >= 0) {
                actions.add(new Action(start, end, text.substring(start, end)));
            }
            brace = text.indexOf('{', Math.max(end, brace + 1));
        }
    }

    private boolean isBracket(int brace) {
        return OPENING.indexOf(text.charAt(brace + 1)) >= 0;
    }

    /** Where the action that opens with a brace ends; -1 if it is none. */
    private int end(int brace) {
        int kind = OPENING.indexOf(text.charAt(brace + 1));
        if (kind >= 0) {
            int close = isExhausted[kind] ? -1 : text.indexOf(CLOSING.get(kind), brace + 2);
            isExhausted[kind] = close < 0;
            return close < 0 ? -1 : close + 2;
        }
        boolean isDirective = brace > 0
                && text.charAt(brace - 1) == '%'
                && directive.region(brace - 1, text.length()).lookingAt();
        return isDirective ? text.indexOf('}', brace) + 1 : -1;
    }
}
