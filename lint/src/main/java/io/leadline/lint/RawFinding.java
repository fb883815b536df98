package io.leadline.lint;

import io.leadline.diagnostic.Diagnostic;
import java.util.List;

/**
 * A finding before it is known whether another one mutes it.
 *
 * @param check what found it
 * @param diagnostic what is shown
 * @param certainty how sure it is
 * @param pointer the key it is about
 * @param isAboutAbsence whether that key is not in the file
 * @param explained other keys at which it mutes
 * @param fixes ways to mend it
 */
record RawFinding(
        Check check,
        Diagnostic diagnostic,
        Certainty certainty,
        String pointer,
        boolean isAboutAbsence,
        List<String> explained,
        List<Fix> fixes) {

    boolean repeats(RawFinding other) {
        return pointer.equals(other.pointer)
                && diagnostic.message().equals(other.diagnostic.message())
                && diagnostic.span().equals(other.diagnostic.span());
    }
}
