package io.leadline.diagnostic;

import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows diagnostics to people, in the manner of rustc: the message, the place, the lines at fault with carets and
 * remarks, then impact, notes and help.
 *
 * <pre>{@code
 * error[PA402]: must specify an `as` value for the rule
 *   --> adapter.yaml:13:16
 *    |
 * 13 |       matches: "^(.*)_(total)$"
 *    |                ^^^^^^^^^^^^^^^^ two capture groups
 *    |
 *    = impact: CRASH, the adapter does not start
 *    = help: make one of them `(?:...)`
 * }</pre>
 *
 * <p>Columns are those of a terminal: tabs take four, wide characters two, combining ones none. Long lines are cut to
 * the part at fault. What a terminal would obey or hide is spelled out (see {@link VisibleText}); escape sequences
 * appear only with colour switched on. Immutable and thread-safe.
 */
public final class DiagnosticRenderer {
    private static final int DEFAULT_WIDTH = 120;
    private static final int MIN_WIDTH = 40;

    private final boolean colour;
    private final Glyphs glyphs;
    private final int width;

    private DiagnosticRenderer(boolean colour, Glyphs glyphs, int width) {
        this.colour = colour;
        this.glyphs = glyphs;
        this.width = width;
    }

    /**
     * A renderer for files and logs: no colour, ASCII drawings, excerpts of 120 columns.
     *
     * @return always equal renderers
     */
    public static DiagnosticRenderer plain() {
        return new DiagnosticRenderer(false, Glyphs.ASCII, DEFAULT_WIDTH);
    }

    /**
     * Switches colour on or off.
     *
     * @param on whether ANSI escape sequences are written
     * @return the changed renderer
     */
    public DiagnosticRenderer withColor(boolean on) {
        return new DiagnosticRenderer(on, glyphs, width);
    }

    /**
     * Chooses what the drawings are made of. The text of files is shown as it is in both cases.
     *
     * @param on whether lines are drawn with Unicode's box characters, else with ASCII
     * @return the changed renderer
     */
    public DiagnosticRenderer withUnicode(boolean on) {
        return new DiagnosticRenderer(colour, on ? Glyphs.UNICODE : Glyphs.ASCII, width);
    }

    /**
     * Limits the length of excerpts.
     *
     * @param columns columns of a line of an excerpt without the line number, at least 40
     * @return the changed renderer
     */
    public DiagnosticRenderer withWidth(int columns) {
        return new DiagnosticRenderer(colour, glyphs, Math.max(columns, MIN_WIDTH));
    }

    /**
     * Shows a diagnostic on one line, for editors and scripts: {@code file:line:col: level[code] message}.
     *
     * @param diagnostic what to show
     * @return the line without a line feed; a diagnostic without a place begins with the level
     */
    public static String compact(Diagnostic diagnostic) {
        String place = diagnostic.span().map(span -> place(span) + ": ").orElse("");
        return place + diagnostic.severity().label() + "[" + diagnostic.code() + "] "
                + VisibleText.of(diagnostic.message());
    }

    /**
     * Shows several diagnostics.
     *
     * @param diagnostics what to show
     * @return their texts in the given order, separated by empty lines; nothing for none
     */
    public String render(List<Diagnostic> diagnostics) {
        StringBuilder all = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            all.append(all.isEmpty() ? "" : "\n").append(render(diagnostic));
        }
        return all.toString();
    }

    /**
     * Shows a diagnostic.
     *
     * @param diagnostic what to show
     * @return its text in several lines, each ended by a line feed
     */
    public String render(Diagnostic diagnostic) {
        Map<SourceText, List<Mark>> marks = marks(diagnostic);
        int gutter = marks.values().stream()
                .flatMap(List::stream)
                .mapToInt(mark -> Integer.toString(mark.endLine()).length())
                .max()
                .orElse(1);
        List<TextRow> rows = new ArrayList<>();
        header(diagnostic, rows);
        boolean first = true;
        for (Map.Entry<SourceText, List<Mark>> entry : marks.entrySet()) {
            excerpt(diagnostic, entry.getKey(), entry.getValue(), first, gutter, rows);
            first = false;
        }
        if (first && diagnostic.primary().isPresent()) {
            place(diagnostic.primary().get().span().outermost(), true, gutter, rows);
        }
        footer(diagnostic, !marks.isEmpty(), gutter, rows);
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> row.print(text, colour));
        return text.toString();
    }

    /** The marks by outermost text, that of the primary label first. Of an empty text there is nothing to show. */
    private static Map<SourceText, List<Mark>> marks(Diagnostic diagnostic) {
        Map<SourceText, List<Mark>> marks = new LinkedHashMap<>();
        diagnostic.primary().ifPresent(label -> add(marks, Mark.of(label, true)));
        diagnostic.related().forEach(label -> add(marks, Mark.of(label, false)));
        diagnostic.rendered().ifPresent(label -> add(marks, Mark.of(label, true)));
        return marks;
    }

    private static void add(Map<SourceText, List<Mark>> marks, Mark mark) {
        if (!mark.source().text().isEmpty()) {
            marks.computeIfAbsent(mark.source(), source -> new ArrayList<>()).add(mark);
        }
    }

    private static void header(Diagnostic diagnostic, List<TextRow> rows) {
        String level = diagnostic.severity().label() + "[" + diagnostic.code() + "]";
        String[] lines = VisibleText.lines(diagnostic.message()).split("\n", -1);
        rows.add(new TextRow().append(level, Ink.of(diagnostic.severity())).append(": " + lines[0], Ink.STRONG));
        for (int i = 1; i < lines.length; i++) {
            rows.add(new TextRow().put(2, lines[i], Ink.STRONG));
        }
    }

    private void excerpt(
            Diagnostic diagnostic, SourceText source, List<Mark> marks, boolean first, int gutter, List<TextRow> rows) {
        Mark top = marks.get(0);
        int start = source.lineStart(top.startLine()) + top.start();
        place(source.span(start, start), first, gutter, rows);
        rows.add(new TextRow().put(gutter + 1, glyphs.gutter(), Ink.GUTTER));
        rows.addAll(new Excerpt(source, marks, glyphs, Ink.of(diagnostic.severity()), gutter, width).draw());
    }

    private void place(Span span, boolean first, int gutter, List<TextRow> rows) {
        rows.add(new TextRow()
                .put(gutter, first ? glyphs.arrow() : glyphs.other(), Ink.GUTTER)
                .append(" " + place(span), Ink.PLAIN));
    }

    private static String place(Span span) {
        return VisibleText.of(span.source().name()) + ":" + span.position();
    }

    private void footer(Diagnostic diagnostic, boolean afterExcerpt, int gutter, List<TextRow> rows) {
        Optional<String> impact = diagnostic.impact().map(i -> i + ", " + i.effect());
        if (afterExcerpt
                && (impact.isPresent()
                        || !diagnostic.notes().isEmpty()
                        || !diagnostic.help().isEmpty())) {
            rows.add(new TextRow().put(gutter + 1, glyphs.gutter(), Ink.GUTTER));
        }
        impact.ifPresent(text -> remark("impact", text, gutter, rows));
        diagnostic.notes().forEach(text -> remark("note", text, gutter, rows));
        diagnostic.help().forEach(text -> remark("help", text, gutter, rows));
    }

    private void remark(String kind, String text, int gutter, List<TextRow> rows) {
        String[] lines = VisibleText.lines(text).split("\n", -1);
        String start = kind + ": ";
        rows.add(new TextRow()
                .put(gutter + 1, glyphs.point(), Ink.GUTTER)
                .put(gutter + 3, start, Ink.STRONG)
                .append(lines[0], Ink.PLAIN));
        for (int i = 1; i < lines.length; i++) {
            rows.add(new TextRow().put(gutter + 3 + start.length(), lines[i], Ink.PLAIN));
        }
    }
}
