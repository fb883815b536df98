package io.leadline.lint.report;

import io.leadline.diagnostic.VisibleText;

/** Sentences with code in backticks, as HTML. */
final class CodeInText {
    private CodeInText() {}

    /** Inline HTML; a backtick that nothing closes stays, and so do two of them that hold nothing. */
    static String html(String text) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('`', at);
            int close = open < 0 ? -1 : text.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            html.append(escaped(text.substring(at, open)));
            html.append("<code>")
                    .append(escaped(text.substring(open + 1, close)))
                    .append("</code>");
            at = close + 1;
        }
        return html.append(escaped(text.substring(at))).toString();
    }

    /** Text in HTML, also in an attribute in double quotes. What cannot be seen is spelled. */
    static String escaped(String text) {
        return entities(VisibleText.of(text));
    }

    /** The same with line feeds, for preformatted text. */
    static String escapedLines(String text) {
        return entities(VisibleText.lines(text));
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
