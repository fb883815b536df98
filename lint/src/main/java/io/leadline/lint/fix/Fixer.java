package io.leadline.lint.fix;

import io.leadline.lint.Finding;
import io.leadline.lint.Linter;
import io.leadline.source.SourceText;
import java.util.function.Predicate;

/**
 * Applies the fixes that a program may apply ({@link io.leadline.lint.Applicability#MACHINE_APPLICABLE}) to the text of
 * a configuration. Everything outside of their edits stays as it is: comments, layout, line ends. The text is checked
 * again after each round; a fix that does not mend its finding, that makes a file fail to load or that brings a finding
 * as bad as its own is taken back, and the others stay. What comes out has nothing left to fix: fixing it again changes
 * nothing.
 *
 * <pre>{@code
 * FixedText fixed = Fixer.with(Linter.standard()).fix(SourceText.of("adapter.yaml", yaml));
 * System.out.print(fixed.diff());
 * }</pre>
 *
 * <p>Findings that somebody has suppressed are not fixed. Immutable and thread-safe.
 */
public final class Fixer {
    private final Linter linter;
    private final Predicate<Finding> wanted;

    private Fixer(Linter linter, Predicate<Finding> wanted) {
        this.linter = linter;
        this.wanted = wanted;
    }

    /**
     * A fixer of everything that a linter finds.
     *
     * @param linter finds what is wrong, and judges what became of it
     * @return the fixer
     */
    public static Fixer with(Linter linter) {
        return new Fixer(linter, finding -> true);
    }

    /**
     * A fixer of fewer findings.
     *
     * @param some whether a finding is to be fixed
     * @return a fixer of the findings of this one for which that is so too
     */
    public Fixer only(Predicate<Finding> some) {
        return new Fixer(linter, wanted.and(some));
    }

    /**
     * Fixes a text.
     *
     * @param source a configuration or a manifest that holds one
     * @return the new text, and what was done and left; a text in which nothing can be fixed stays the same
     */
    public FixedText fix(SourceText source) {
        return new FixRun(linter, wanted, source).run();
    }
}
