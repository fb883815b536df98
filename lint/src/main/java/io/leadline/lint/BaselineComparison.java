package io.leadline.lint;

import io.leadline.diagnostic.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A run beside a baseline: known findings are suppressed, and what has changed is remembered. Only files that were seen
 * are compared. Not thread-safe.
 */
public final class BaselineComparison {
    /** What keeps a file from being looked at has to be mended. */
    private static final Set<Code> NEVER_KNOWN = Set.of(Code.PA001, Code.PA002, Code.PA101);

    /** What tells findings apart. */
    private record Key(String file, String fingerprint) {
        static Key of(BaselineEntry entry) {
            return new Key(entry.file(), entry.fingerprint());
        }
    }

    private final Baseline baseline;
    private final Path folder;
    private final Set<Key> known = new HashSet<>();
    /** The checks that were off for each file that was looked at. */
    private final Map<String, Set<String>> off = new HashMap<>();

    private final Set<BaselineEntry> found = new TreeSet<>();

    BaselineComparison(Baseline baseline, Path folder) {
        this.baseline = baseline;
        this.folder = folder;
        baseline.entries().forEach(entry -> known.add(Key.of(entry)));
    }

    /**
     * Suppresses the known findings of an input.
     *
     * @param result what was found in it
     * @return the same with {@link Baseline#REASON} at each finding that is in the baseline
     */
    public LintResult apply(LintResult result) {
        String file = relative(result.name());
        List<Finding> findings = new ArrayList<>();
        boolean isRead = true;
        for (Finding finding : result.findings()) {
            boolean canBeKnown = !NEVER_KNOWN.contains(finding.code());
            isRead &= canBeKnown;
            if (finding.suppressed().isEmpty() && canBeKnown) {
                found.add(entry(file, finding));
            }
            boolean isKnown = finding.suppressed().isEmpty()
                    && canBeKnown
                    && known.contains(new Key(file, finding.fingerprint()));
            findings.add(isKnown ? finding.suppressedBecause(Baseline.REASON) : finding);
        }
        if (isRead) {
            // Of several results for one file, a check has to be on in one.
            off.merge(file, result.off(), BaselineComparison::inBoth);
        }
        return result.withFindings(findings);
    }

    private static BaselineEntry entry(String file, Finding finding) {
        return new BaselineEntry(
                file, finding.code().id(), finding.fingerprint(), BaselineText.shortened(finding.message()));
    }

    /** The name of an input that is the same wherever the command is started. */
    private String relative(String name) {
        try {
            return folder.relativize(Path.of(name).toAbsolutePath().normalize())
                    .toString()
                    .replace(folder.getFileSystem().getSeparator(), "/");
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static Set<String> inBoth(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    /** Whether it would have been found again. */
    private boolean isJudged(BaselineEntry entry) {
        Set<String> offInFile = off.get(entry.file());
        return offInFile != null && !offInFile.contains(entry.code());
    }

    /**
     * What was mended.
     *
     * @return the entries of files that were seen and checks that were on which do not occur any more, sorted
     */
    public List<BaselineEntry> gone() {
        Set<Key> occurring = new HashSet<>();
        found.forEach(entry -> occurring.add(Key.of(entry)));
        return baseline.entries().stream()
                .filter(entry -> isJudged(entry) && !occurring.contains(Key.of(entry)))
                .toList();
    }

    /**
     * The baseline that knows exactly what was found.
     *
     * @return the findings of the files that were seen, the entries of files that were not and still exist, and those
     *     of checks that were off
     */
    public Baseline updated() {
        Set<BaselineEntry> entries = new TreeSet<>(found);
        baseline.entries().stream()
                .filter(entry -> !isJudged(entry) && Files.exists(folder.resolve(entry.file())))
                .forEach(entries::add);
        return Baseline.of(folder, entries);
    }
}
