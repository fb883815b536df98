package io.leadline.lint.report;

import io.leadline.diagnostic.Label;
import io.leadline.lint.Finding;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The text of an input, with the findings marked in it. Not thread-safe. */
final class HtmlSource {
    private final HtmlPage page;
    private final HtmlInput input;
    private final SourceText source;
    private final TreeMap<Integer, List<Mark>> marks = new TreeMap<>();

    HtmlSource(HtmlPage page, HtmlInput input, SourceText source) {
        this.page = page;
        this.input = input;
        this.source = source;
    }

    /**
     * A region of a line.
     *
     * @param start UTF-16 offset in the line
     * @param end UTF-16 offset behind it
     * @param style how it is coloured
     * @param target the article that it leads to
     * @param remark what is said about it
     */
    private record Mark(int start, int end, String style, String target, String remark) {}

    void write(List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            String target = input.id(i);
            String remark = finding.code() + ": " + finding.message();
            finding.span().ifPresent(span -> add(span, HtmlFinding.level(finding), target, remark));
            for (Label label : Regions.related(finding.diagnostic())) {
                add(label.span().outermost(), "related", target, finding.code() + ": " + label.text());
            }
        }
        page.raw("<div class=\"source\" tabindex=\"0\" role=\"region\" aria-label=\"Text of ")
                .text(source.name());
        page.raw("\">\n<table>\n");
        for (int line = 1; line <= source.lineCount(); line++) {
            boolean isBehindTheEnd =
                    line > 1 && line == source.lineCount() && source.line(line).isEmpty();
            if (!isBehindTheEnd || marks.containsKey(line)) {
                write(line);
            }
        }
        page.raw("</table>\n</div>\n");
    }

    private void add(Span span, String style, String target, String remark) {
        if (span.source() != source) {
            return;
        }
        int last = Math.max(span.position().line(), lineBefore(span));
        for (int line = span.position().line(); line <= last; line++) {
            int offset = source.lineStart(line);
            int length = source.line(line).length();
            int start = Math.min(Math.max(span.start() - offset, 0), length);
            int end = Math.max(start, Math.min(span.end() - offset, length));
            marks.computeIfAbsent(line, key -> new ArrayList<>()).add(new Mark(start, end, style, target, remark));
        }
    }

    /** The line of a region's last character. */
    private int lineBefore(Span span) {
        return source.position(Math.max(span.start(), span.end() - 1)).line();
    }

    private void write(int line) {
        String text = source.line(line);
        List<Mark> here = marks.getOrDefault(line, List.of());
        String style = here.stream()
                .map(Mark::style)
                .filter(name -> !name.equals("related"))
                .findFirst()
                .orElse("");
        page.raw("<tr id=\"" + input.lineId(line) + "\"" + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">");
        page.raw("<td class=\"number\">" + line + "</td><td class=\"text\">");
        TreeSet<Integer> bounds = new TreeSet<>(List.of(0, text.length()));
        here.forEach(mark -> bounds.addAll(List.of(mark.start(), mark.end())));
        int start = 0;
        for (int end : bounds) {
            piece(text, start, end, here);
            start = end;
        }
        here.stream()
                .filter(mark -> mark.start() == mark.end() && mark.end() == text.length())
                .findFirst()
                .ifPresent(mark -> link(mark, " "));
        page.raw("</td></tr>\n");
    }

    /** A part of a line in which nothing begins or ends; it leads to the finding whose mark is the shortest. */
    private void piece(String text, int start, int end, List<Mark> here) {
        if (start == end) {
            return;
        }
        Optional<Mark> mark = here.stream()
                .filter(candidate ->
                        candidate.start() <= start && end <= Math.max(candidate.end(), candidate.start() + 1))
                .min((a, b) -> Integer.compare(a.end() - a.start(), b.end() - b.start()));
        String part = text.substring(start, end);
        if (mark.isPresent()) {
            link(mark.get(), part);
        } else {
            page.lines(part);
        }
    }

    private void link(Mark mark, String text) {
        page.raw("<a class=\"mark " + mark.style() + "\" href=\"#" + mark.target() + "\" title=\"")
                .text(mark.remark());
        page.raw("\">").lines(text).raw("</a>");
    }
}
