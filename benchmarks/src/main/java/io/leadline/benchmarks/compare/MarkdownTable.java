package io.leadline.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;

/** A table whose columns are aligned: the first to the left, the others, which hold figures, to the right. */
final class MarkdownTable {
    private final List<List<String>> lines = new ArrayList<>();

    MarkdownTable(List<String> header) {
        lines.add(header);
    }

    void add(List<String> cells) {
        lines.add(cells);
    }

    @Override
    public String toString() {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            append(out, lines.get(i), widths);
            if (i == 0) {
                append(out, rule(widths), widths);
            }
        }
        return out.toString();
    }

    private static List<String> rule(int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(i == 0 ? "-".repeat(widths[i]) : "-".repeat(widths[i] - 1) + ":");
        }
        return cells;
    }

    private static void append(StringBuilder out, List<String> line, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - line.get(i).length());
            out.append("| ")
                    .append(i == 0 ? line.get(i) + padding : padding + line.get(i))
                    .append(' ');
        }
        out.append("|\n");
    }
}
