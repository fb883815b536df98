package io.leadline.lint;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.Span;
import java.util.List;
import java.util.Optional;

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

    /** What makes two findings one: text that rules share, as by an alias of YAML, is wrong once. */
    Identity identity() {
        Optional<Span> span = diagnostic.span();
        return new Identity(diagnostic.code(), diagnostic.message(), span, span.isPresent() ? "" : pointer);
    }

    record Identity(Code code, String message, Optional<Span> span, String pointer) {}
}
