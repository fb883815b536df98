package io.leadline.lint;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that can be wrong with a configuration. Own checks come in by a {@link CheckProvider}. Implementations are
 * immutable and thread-safe; they say nothing where they are not sure.
 */
public interface Check {
    /**
     * What the check is called.
     *
     * @return its code; the title reads well after "allow": {@code name-expands-to-empty}
     */
    Code code();

    /**
     * How bad it is if it is proven.
     *
     * @return the severity; what is only likely is shown as a warning at most
     */
    Severity severity();

    /**
     * Whether the check runs if nobody says otherwise.
     *
     * @return false for matters of taste
     */
    default boolean isOnByDefault() {
        return true;
    }

    /**
     * What the check has to be told before it can find anything.
     *
     * @param options what the user told
     * @return what is missing, in words for people, such as {@code the scrape interval}; empty if nothing is
     */
    default Optional<String> waitsFor(LintOptions options) {
        return Optional.empty();
    }

    /**
     * The checks whose findings say nothing new once this one has found something: one root cause, one finding.
     *
     * @return ids of codes; what they find on the same key, above or below it, or where {@link Claim#explains} says so,
     *     is left out
     */
    default Set<String> mutes() {
        return Set.of();
    }

    /**
     * What the check is about, for people who have not met it before.
     *
     * @return Markdown: a sentence that says the rule, then {@code ## Avoid}, {@code ## Prefer} and {@code ## Why}, and
     *     where there is something to say {@code ## Exceptions}; no title
     */
    String explanation();

    /**
     * Where {@link #explanation()} is on the web.
     *
     * @return the address of a page, or empty if there is none
     */
    default Optional<String> docUrl() {
        return Optional.empty();
    }

    /**
     * Who may apply the fixes that findings of the check can bring.
     *
     * @return what occurs among {@link Finding#fixes()}; none if there is never a fix
     */
    default Set<Applicability> fixability() {
        return Set.of();
    }

    /**
     * Ways to mend what reading or compiling a configuration has found under this check's code.
     *
     * @param found the problem
     * @return fixes, the best one first; what this check reports itself brings its own ({@link Claim#fix})
     */
    default List<Fix> fixes(Reported found) {
        return List.of();
    }

    /**
     * Looks at a configuration.
     *
     * @param config the configuration, of which every part may be missing
     * @param findings receives what is wrong
     */
    void check(LintedConfig config, Findings findings);
}
