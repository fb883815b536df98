package io.leadline.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a report, in Markdown that can be read as it is, too. */
final class Tables {
    private Tables() {}

    /** All but {@link #families}, those that have lines. */
    static String all(Report report) {
        List<String> tables = new ArrayList<>();
        if (!report.rows().isEmpty()) {
            tables.add(works(report));
        }
        if (!report.absolutes().isEmpty()) {
            tables.add(absolutes(report));
        }
        if (!report.growths().isEmpty()) {
            tables.add(growths(report));
        }
        return String.join("\n", tables);
    }

    /** Every work, and the geometric mean of families that have a target for it. */
    static String works(Report report) {
        MarkdownTable table = new MarkdownTable(List.of(
                "work",
                "Leadline",
                "peer",
                "ratio",
                "of the rounds",
                "allocates",
                "peer allocates",
                "target",
                "holds"));
        for (Family family : Family.of(report.rows())) {
            family.rows().forEach(row -> table.add(cells(row)));
            family.meanTarget()
                    .ifPresent(target -> table.add(List.of(
                            family.name() + ", geometric mean",
                            "",
                            "",
                            ratio(family.mean()),
                            "",
                            "",
                            "",
                            ratio(target),
                            holds(family.mean() <= target))));
        }
        return table.toString();
    }

    private static List<String> cells(Row row) {
        List<Double> ratios = row.ratios();
        return List.of(
                row.work(),
                time(row.leadlineMedian().nanoseconds()),
                time(row.peerMedian().nanoseconds()),
                ratio(row.ratio()),
                ratio(ratios.get(0)) + " to " + ratio(ratios.get(ratios.size() - 1)),
                size(row.leadlineMedian().bytes()),
                size(row.peerMedian().bytes()),
                ratio(row.target()),
                holds(row.holds()));
    }

    /** One line for each family. */
    static String families(Report report) {
        MarkdownTable table = new MarkdownTable(List.of(
                "work", "inputs", "geometric mean", "furthest from target", "its ratio", "its target", "all hold"));
        for (Family family : Family.of(report.rows())) {
            Row worst = family.worst();
            table.add(List.of(
                    family.name(),
                    Integer.toString(family.rows().size()),
                    ratio(family.mean()),
                    worst.work().substring(worst.work().indexOf('/') + 1),
                    ratio(worst.ratio()),
                    ratio(worst.target()),
                    holds(family.holds())));
        }
        return table.toString();
    }

    /** What has no peer. */
    static String absolutes(Report report) {
        MarkdownTable table = new MarkdownTable(List.of("what", "median", "at most", "holds"));
        for (Absolute absolute : report.absolutes()) {
            Double most = absolute.most();
            table.add(List.of(
                    absolute.what(),
                    digits(absolute.median()) + " " + absolute.unit(),
                    most == null ? "" : digits(most) + " " + absolute.unit(),
                    most == null ? "" : holds(absolute.median() <= most)));
        }
        return table.toString();
    }

    /** How paths grow. */
    static String growths(Report report) {
        MarkdownTable table = new MarkdownTable(
                List.of("path", "grows with", "small", "medium", "large", "exponent", "at most", "holds"));
        for (Growth growth : report.growths()) {
            List<String> cells = new ArrayList<>(List.of(growth.path(), growth.size()));
            for (Growth.Point point : growth.points()) {
                cells.add(point.size() + ": " + time(point.nanoseconds()));
            }
            cells.add(String.format(Locale.ROOT, "%.2f", growth.exponent()));
            cells.add(Integer.toString(growth.most()));
            cells.add(holds(growth.holds()));
            table.add(cells);
        }
        return table.toString();
    }

    /** When and where. */
    static String origin(Report report) {
        return report.date() + ", " + report.rounds() + " rounds on " + report.machine() + "\n";
    }

    static String holds(boolean does) {
        return does ? "yes" : "**no**";
    }

    private static String time(double nanoseconds) {
        if (nanoseconds < 1_000) {
            return digits(nanoseconds) + " ns";
        }
        return nanoseconds < 1_000_000 ? digits(nanoseconds / 1_000) + " us" : digits(nanoseconds / 1_000_000) + " ms";
    }

    private static String size(double bytes) {
        if (bytes < 10_000) {
            return Math.round(bytes) + " B";
        }
        return bytes < 10_000_000 ? digits(bytes / 1_000) + " kB" : digits(bytes / 1_000_000) + " MB";
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : "%.2f", ratio);
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
