package io.leadline.cli;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.VisibleText;
import java.util.List;

/** Text in sections and rows, as the command explains things. Not thread-safe. */
final class Page {
    private static final int LABEL = 15;

    private final StringBuilder text = new StringBuilder();
    private final Console console;

    Page(Console console) {
        this.console = console;
    }

    /** Starts a section. */
    Page heading(String title) {
        text.append(text.isEmpty() ? "" : "\n").append(console.bold(title)).append('\n');
        return this;
    }

    /** Writes a line. */
    Page line(int indent, String content) {
        text.append(" ".repeat(indent)).append(content).append('\n');
        return this;
    }

    /** Leaves a line free. */
    Page gap() {
        text.append('\n');
        return this;
    }

    /** Writes a diagnostic with its excerpt. */
    Page diagnostic(int indent, Diagnostic diagnostic) {
        console.render(List.of(diagnostic))
                .lines()
                .forEach(line -> text.append(line.isEmpty() ? "" : " ".repeat(indent) + line)
                        .append('\n'));
        return this;
    }

    /** Writes a text of a file as it stands there, made visible, without blank lines at its end. */
    Page block(int indent, String content) {
        VisibleText.lines(content)
                .stripTrailing()
                .lines()
                .forEach(line -> text.append(line.isEmpty() ? "" : " ".repeat(indent) + line)
                        .append('\n'));
        return this;
    }

    /** Writes a row with a label on the left; an empty label continues the row above. */
    Page row(int indent, String label, String content) {
        String padded = label + " ".repeat(Math.max(1, LABEL - label.length()));
        text.append(" ".repeat(indent))
                .append(console.dim(padded))
                .append(content)
                .append('\n');
        return this;
    }

    /** The column at which the content of rows stands. */
    int contentOf(int indent) {
        return indent + LABEL;
    }

    Console console() {
        return console;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** A number of things: {@code 1 rule}, {@code 3 rules}; series are one word. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 || thing.endsWith("series") ? "" : "s");
    }

    /** Code in a sentence. */
    static String code(String content) {
        return "`" + VisibleText.of(content.strip()) + "`";
    }
}
