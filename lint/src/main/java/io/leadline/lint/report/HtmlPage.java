package io.leadline.lint.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** HTML on its way out. Whatever comes from a user is escaped. Not thread-safe. */
final class HtmlPage {
    private final Writer out;

    HtmlPage(Writer out) {
        this.out = out;
    }

    /** Markup of our own. */
    HtmlPage raw(String html) {
        try {
            out.write(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Any text on one line, also as the value of an attribute. */
    HtmlPage text(String text) {
        return raw(CodeInText.escaped(text));
    }

    /** Preformatted text. */
    HtmlPage lines(String text) {
        return raw(CodeInText.escapedLines(text));
    }

    /** Words with code in backticks. */
    HtmlPage sentence(String text) {
        return raw(CodeInText.html(text));
    }

    /** A number of things: {@code 1 error}, {@code 2 errors}. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
