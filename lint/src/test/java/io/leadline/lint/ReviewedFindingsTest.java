package io.leadline.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadline.source.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No false alarms: what is found in configurations that people published stands in a list, with a reason why it is
 * true. A new finding has to be looked at first.
 */
class ReviewedFindingsTest {
    private static final String REVIEWED = "src/test/resources/reviewed/published-configs.tsv";
    private static final String TO_READ = "to be read";

    private final Linter linter = Linter.standard();

    @Test
    void findsInPublishedConfigsWhatWasReviewed() throws IOException {
        Path folder = Path.of(System.getProperty("leadline.data", "../../shared/data"), "configs");
        assumeTrue(Files.isDirectory(folder), "no published configurations here");
        Map<String, String> reviewed = reviewed();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.sorted()
                    .forEach(file -> linter.lint(file).stream().forEach(finding -> {
                        String row = row(file.getFileName().toString(), finding);
                        found.add(row + "\t" + reviewed.getOrDefault(row, TO_READ));
                    }));
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(reviewedFile(), String.join("\n", found) + "\n");
        }
        assertThat(found).noneMatch(row -> row.endsWith(TO_READ));
        assertThat(found).containsExactlyInAnyOrderElementsOf(rows());
    }

    /** File, code and place: none of the configuration's text. */
    private static String row(String file, Finding finding) {
        Position start = finding.span().orElseThrow().outermost().position();
        return String.join(
                "\t", file, finding.code().id(), finding.severity().label(), start.line() + ":" + start.column());
    }

    private static Map<String, String> reviewed() throws IOException {
        Map<String, String> notes = new LinkedHashMap<>();
        for (String row : rows()) {
            int last = row.lastIndexOf('\t');
            notes.put(row.substring(0, last), row.substring(last + 1));
        }
        return notes;
    }

    private static List<String> rows() throws IOException {
        return Files.exists(reviewedFile()) ? Files.readAllLines(reviewedFile()) : List.of();
    }

    private static Path reviewedFile() {
        return Path.of(System.getProperty("basedir", ""), REVIEWED).toAbsolutePath();
    }
}
