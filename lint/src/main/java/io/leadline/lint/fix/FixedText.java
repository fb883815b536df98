package io.leadline.lint.fix;

import io.leadline.diagnostic.Severity;
import io.leadline.lint.LintResult;
import io.leadline.source.SourceText;
import java.util.List;

/**
 * What became of a text. Immutable.
 *
 * @param before the text as it was
 * @param after the text with the fixes applied; the same text if there were none
 * @param applied the fixes in the order in which they were applied
 * @param left the fixes that were not applied, in the order of the text
 * @param result what is found in the text now
 */
public record FixedText(
        SourceText before, SourceText after, List<AppliedFix> applied, List<LeftFix> left, LintResult result) {
    /**
     * Copies the lists.
     *
     * @param before the text as it was
     * @param after the text with the fixes applied
     * @param applied the fixes that were applied
     * @param left the fixes that were not
     * @param result what is found in the text now
     */
    public FixedText {
        applied = List.copyOf(applied);
        left = List.copyOf(left);
    }

    /**
     * Whether there is anything to write.
     *
     * @return true if the texts differ
     */
    public boolean isChanged() {
        return !before.text().equals(after.text());
    }

    /**
     * What was changed.
     *
     * @return a unified diff, as {@code patch} reads it; "" if nothing was
     */
    public String diff() {
        return UnifiedDiff.of(before.name(), before.text(), after.text());
    }

    /**
     * Counts what is left to people.
     *
     * @return the errors and warnings that are found now and that nobody has suppressed
     */
    public long leftToPeople() {
        return result.count(Severity.ERROR) + result.count(Severity.WARNING);
    }
}
