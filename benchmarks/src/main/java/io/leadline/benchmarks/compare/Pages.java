package io.leadline.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The pages that show a report: between two marks stands what the report says, never what somebody typed. */
final class Pages {
    /** The report that the pages show. */
    static final Path REPORT = Path.of("benchmarks", "results.json");

    private static final Map<String, Function<Report, String>> BLOCKS = Map.of(
            "families", report -> Tables.origin(report) + "\n" + Tables.families(report),
            "works", report -> Tables.origin(report) + "\n" + Tables.all(report));

    private static final Map<Path, String> PAGES =
            Map.of(Path.of("README.md"), "families", Path.of("docs", "guide", "benchmarks.md"), "works");

    private Pages() {}

    /** Rewrites all pages. */
    static void write(Path root, Report report) {
        PAGES.forEach((page, block) -> {
            try {
                Path file = root.resolve(page);
                Files.writeString(file, with(Files.readString(file), block, report));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The blocks by page. */
    static Map<Path, String> all() {
        return PAGES;
    }

    /** A page's text as it has to be. */
    static String with(String text, String block, Report report) {
        String start = "<!-- benchmarks: " + block + " -->\n";
        String end = "<!-- end of benchmarks -->\n";
        int from = text.indexOf(start);
        int to = text.indexOf(end, from);
        if (from < 0 || to < 0) {
            throw new IllegalStateException("no lines " + start + end);
        }
        String content = BLOCKS.getOrDefault(block, any -> "").apply(report);
        return text.substring(0, from) + start + "\n" + content + "\n" + text.substring(to);
    }
}
