package io.leadline.benchmarks.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints rows as a Markdown table whose columns are aligned, so that it can be read as it is, too. */
final class Table {
    private static final List<String> HEADER = List.of(
            "work",
            "Leadline",
            "Go",
            "ratio",
            "of the rounds",
            "Leadline allocates",
            "Go allocates",
            "target",
            "holds");

    private final List<List<String>> lines = new ArrayList<>();

    Table(List<Row> rows) {
        lines.add(HEADER);
        Map<String, List<Row>> families = new LinkedHashMap<>();
        for (Row row : rows) {
            families.computeIfAbsent(row.work().family(), family -> new ArrayList<>())
                    .add(row);
        }
        families.forEach((family, members) -> {
            members.forEach(row -> lines.add(cells(row)));
            FamilyMean.of(family, members).ifPresent(mean -> lines.add(cells(mean)));
        });
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.work().id(),
                time(row.leadlineMedian().nanoseconds()),
                time(row.goMedian().nanoseconds()),
                ratio(row.ratio()),
                ratio(row.smallestRatio()) + " to " + ratio(row.largestRatio()),
                size(row.leadlineMedian().bytes()),
                size(row.goMedian().bytes()),
                ratio(row.work().target()),
                row.holds() ? "yes" : "**no**");
    }

    private static List<String> cells(FamilyMean mean) {
        return List.of(
                mean.family() + ", geometric mean",
                "",
                "",
                ratio(mean.ratio()),
                "",
                "",
                "",
                ratio(mean.target()),
                mean.holds() ? "yes" : "**no**");
    }

    static String time(double nanoseconds) {
        if (nanoseconds < 1_000) {
            return digits(nanoseconds) + " ns";
        }
        return nanoseconds < 1_000_000 ? digits(nanoseconds / 1_000) + " us" : digits(nanoseconds / 1_000_000) + " ms";
    }

    static String size(double bytes) {
        if (bytes < 10_000) {
            return Math.round(bytes) + " B";
        }
        return bytes < 10_000_000 ? digits(bytes / 1_000) + " kB" : digits(bytes / 1_000_000) + " MB";
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : "%.2f", ratio);
    }

    /** At least two digits that count. */
    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    @Override
    public String toString() {
        int[] widths = new int[HEADER.size()];
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
