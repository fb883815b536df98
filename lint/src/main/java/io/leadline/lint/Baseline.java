package io.leadline.lint;

import io.leadline.config.yaml.InputFile;
import io.leadline.config.yaml.ReadLimits;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Validated;
import io.leadline.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The findings that are known, so that only new ones are shown. As a text it is sorted, with one line for each: file,
 * code, fingerprint and message, separated by tabs. Immutable and thread-safe.
 */
public final class Baseline {
    /** Why a finding is suppressed that is in a baseline. */
    public static final String REASON = "baseline";

    /** A baseline that cannot be understood. */
    public static final Code INVALID = Code.of("PA010", "invalid-baseline");

    private static final String HEADER =
            "# Findings that are known and not shown. `leadline lint --update-baseline` writes this file.\n";
    private static final int FIELDS = 4;

    private final Path folder;
    private final Set<BaselineEntry> entries;

    private Baseline(Path folder, Set<BaselineEntry> entries) {
        this.folder = folder.toAbsolutePath().normalize();
        this.entries = entries;
    }

    /**
     * A baseline of some findings.
     *
     * @param folder where its file lies or will lie
     * @param entries the findings, in any order
     * @return the baseline
     */
    public static Baseline of(Path folder, Collection<BaselineEntry> entries) {
        return new Baseline(folder, new TreeSet<>(entries));
    }

    /**
     * Reads a baseline.
     *
     * @param file the file
     * @param limits the largest size
     * @return the baseline, or why it cannot be read or understood
     */
    public static Validated<Baseline> read(Path file, ReadLimits limits) {
        return InputFile.read(file, limits).then(text -> parse(text, folderOf(file)));
    }

    /**
     * The folder that the files in a baseline are relative to.
     *
     * @param file where the baseline is or will be
     * @return the folder of the file
     */
    public static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /**
     * Understands the text of a baseline.
     *
     * @param text lines in any order; empty ones and those that start with {@code #} do not count
     * @param folder what file names are relative to
     * @return the baseline without the lines that cannot be understood, which are errors
     */
    public static Validated<Baseline> parse(SourceText text, Path folder) {
        List<BaselineEntry> entries = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (int number = 1; number <= text.lineCount(); number++) {
            String line = text.line(number);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", FIELDS);
            if (fields.length == FIELDS) {
                entries.add(new BaselineEntry(
                        BaselineText.decoded(fields[0]), fields[1], fields[2], BaselineText.decoded(fields[3])));
            } else {
                int start = text.lineStart(number);
                problems.add(Diagnostic.error(
                                INVALID, "a line of a baseline has four fields between tabs, not " + fields.length)
                        .at(text.span(start, start + line.length()))
                        .help("write the file anew with `--update-baseline`, or take it from version control")
                        .build());
            }
        }
        return Validated.of(of(folder, entries), problems);
    }

    /**
     * The findings.
     *
     * @return the entries, sorted
     */
    public Set<BaselineEntry> entries() {
        return Collections.unmodifiableSet(entries);
    }

    /**
     * The content of the file.
     *
     * @return lines that end with a line feed
     */
    public String text() {
        return entries.stream()
                .map(entry -> String.join(
                                "\t",
                                BaselineText.encodedFile(entry.file()),
                                entry.code(),
                                entry.fingerprint(),
                                BaselineText.encoded(entry.message()))
                        + "\n")
                .sorted()
                .collect(Collectors.joining("", HEADER, ""));
    }

    /**
     * Starts to compare a run with this baseline.
     *
     * @return a comparison that has seen nothing yet
     */
    public BaselineComparison compare() {
        return new BaselineComparison(this, folder);
    }
}
