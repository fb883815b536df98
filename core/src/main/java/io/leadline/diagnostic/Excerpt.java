package io.leadline.diagnostic;

import io.leadline.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Draws the lines of one text that labels point at. Used once. */
final class Excerpt {
    /** Regions with more lines than this are shown by their first and last ones. */
    private static final int WHOLE_REGION = 8;
    /** Regions of several lines that are drawn beside each other; of further ones only the start is marked. */
    private static final int MARGINS = 3;

    private final SourceText source;
    private final List<Mark> single = new ArrayList<>();
    private final List<Mark> multi = new ArrayList<>();
    private final Glyphs glyphs;
    private final Ink primaryInk;
    private final int gutter;
    private final int width;
    private final int margin;
    private final boolean[] open;
    private final List<TextRow> rows = new ArrayList<>();

    /**
     * Prepares a drawing.
     *
     * @param source the text
     * @param marks what to mark in it
     * @param glyphs what to draw with
     * @param primaryInk the colour of the primary mark
     * @param gutter columns of the line numbers
     * @param width columns for the text of a line
     */
    Excerpt(SourceText source, List<Mark> marks, Glyphs glyphs, Ink primaryInk, int gutter, int width) {
        this.source = source;
        this.glyphs = glyphs;
        this.primaryInk = primaryInk;
        this.gutter = gutter;
        this.width = width;
        for (Mark mark : marks) {
            if (!mark.isMultiLine()) {
                single.add(mark);
            } else if (multi.size() < MARGINS) {
                multi.add(mark);
            } else {
                int end = source.line(mark.startLine()).length();
                single.add(new Mark(
                        source, mark.startLine(), mark.start(), mark.startLine(), end, mark.text(), mark.isPrimary()));
            }
        }
        this.margin = multi.isEmpty() ? 0 : multi.size() + 1;
        this.open = new boolean[multi.size()];
    }

    /**
     * Draws.
     *
     * @return the rows, from the first line that is shown to the marks under the last one
     */
    List<TextRow> draw() {
        int previous = 0;
        for (int line : shownLines()) {
            if (previous > 0 && line == previous + 2) {
                drawLine(previous + 1);
            } else if (previous > 0 && line > previous + 2) {
                TextRow row = new TextRow().put(0, glyphs.elided(), Ink.GUTTER);
                rows.add(row);
                drawMargin(row, -1);
            }
            drawLine(line);
            previous = line;
        }
        return rows;
    }

    private Set<Integer> shownLines() {
        Set<Integer> lines = new TreeSet<>();
        single.forEach(mark -> lines.add(mark.startLine()));
        for (Mark mark : multi) {
            boolean whole = mark.endLine() - mark.startLine() < WHOLE_REGION;
            int head = whole ? mark.endLine() : mark.startLine() + 2;
            for (int line = mark.startLine(); line <= head; line++) {
                lines.add(line);
            }
            lines.add(mark.endLine() - 1);
            lines.add(mark.endLine());
        }
        return lines;
    }

    private void drawLine(int number) {
        String raw = source.line(number);
        List<Mark> here = single.stream()
                .filter(mark -> mark.startLine() == number)
                .sorted(Comparator.comparingInt(Mark::start))
                .toList();
        ExcerptLine line = ExcerptLine.of(raw, focus(number, here), width, glyphs.cut());
        TextRow row = new TextRow();
        String label = Integer.toString(number);
        row.put(gutter - label.length(), label, Ink.GUTTER);
        row.put(gutter + 1, glyphs.gutter(), Ink.GUTTER);
        rows.add(row);
        for (int k = 0; k < multi.size(); k++) {
            Mark mark = multi.get(k);
            if (mark.startLine() == number && mark.startsItsLine()) {
                row.put(column(k - margin), "/", ink(mark));
                open[k] = true;
            }
        }
        drawMargin(row, number);
        row.put(column(0), line.text(), Ink.PLAIN);
        drawSingle(line, here);
        drawStarts(line, number);
        drawEnds(line, number);
    }

    /** The place of a line that has to be seen: the primary mark, or the first one. */
    private int focus(int number, List<Mark> here) {
        for (Mark mark : here) {
            if (mark.isPrimary()) {
                return mark.start();
            }
        }
        if (!here.isEmpty()) {
            return here.get(0).start();
        }
        for (Mark mark : multi) {
            if (mark.startLine() == number) {
                return mark.start();
            }
        }
        return 0;
    }

    /** Draws the bars of open regions beside a row, where nothing stands yet. */
    private void drawMargin(TextRow row, int startingLine) {
        for (int k = 0; k < multi.size(); k++) {
            if (open[k] && multi.get(k).startLine() != startingLine) {
                row.put(column(k - margin), glyphs.bar(), ink(multi.get(k)));
            }
        }
    }

    private TextRow markRow() {
        TextRow row = new TextRow().put(gutter + 1, glyphs.gutter(), Ink.GUTTER);
        drawMargin(row, -1);
        rows.add(row);
        return row;
    }

    private void drawSingle(ExcerptLine line, List<Mark> here) {
        if (here.isEmpty()) {
            return;
        }
        TextRow row = markRow();
        here.stream().filter(mark -> !mark.isPrimary()).forEach(mark -> underline(row, line, mark));
        here.stream().filter(Mark::isPrimary).forEach(mark -> underline(row, line, mark));
        List<Mark> hanging = new ArrayList<>(here);
        Mark last = here.get(here.size() - 1);
        if (here.stream().limit(here.size() - 1).allMatch(mark -> mark.end() <= last.start())) {
            row.append(last.text().isEmpty() ? "" : " " + last.text(), ink(last));
            hanging.remove(last);
        }
        hanging.removeIf(mark -> mark.text().isEmpty());
        drawHanging(line, hanging);
    }

    private void underline(TextRow row, ExcerptLine line, Mark mark) {
        int from = line.column(mark.start());
        int length = Math.max(1, line.column(mark.end()) - from);
        row.put(column(from), glyph(mark).repeat(length), ink(mark));
    }

    /** Remarks that find no room beside their carets hang below them, the rightmost first. */
    private void drawHanging(ExcerptLine line, List<Mark> hanging) {
        for (int i = hanging.size() - 1; i >= 0; i--) {
            if (i == hanging.size() - 1) {
                drawBars(markRow(), line, hanging);
            }
            TextRow row = markRow();
            drawBars(row, line, hanging.subList(0, i));
            Mark mark = hanging.get(i);
            row.put(column(line.column(mark.start())), mark.text(), ink(mark));
        }
    }

    private void drawBars(TextRow row, ExcerptLine line, List<Mark> marks) {
        for (Mark mark : marks) {
            row.put(column(line.column(mark.start())), glyphs.bar(), ink(mark));
        }
    }

    private void drawStarts(ExcerptLine line, int number) {
        for (int k = 0; k < multi.size(); k++) {
            Mark mark = multi.get(k);
            if (mark.startLine() == number && !open[k]) {
                int to = column(line.column(mark.start()));
                int from = column(k - margin) + 1;
                markRow().put(from, "_".repeat(to - from), ink(mark)).put(to, glyph(mark), ink(mark));
                open[k] = true;
            }
        }
    }

    private void drawEnds(ExcerptLine line, int number) {
        for (int k = 0; k < multi.size(); k++) {
            Mark mark = multi.get(k);
            if (mark.endLine() == number) {
                int to = column(Math.max(0, line.column(mark.end()) - 1));
                int from = column(k - margin) + 1;
                markRow()
                        .put(from, "_".repeat(to - from), ink(mark))
                        .put(to, glyph(mark), ink(mark))
                        .append(mark.text().isEmpty() ? "" : " " + mark.text(), ink(mark));
                open[k] = false;
            }
        }
    }

    private int column(int ofText) {
        return gutter + 3 + margin + ofText;
    }

    private String glyph(Mark mark) {
        return mark.isPrimary() ? glyphs.primary() : glyphs.secondary();
    }

    private Ink ink(Mark mark) {
        return mark.isPrimary() ? primaryInk : Ink.GUTTER;
    }
}
