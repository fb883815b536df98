package io.leadline.lint.internal.comments;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.Span;
import java.time.LocalDate;

/** What can be wrong with comments that suppress findings. */
public final class CommentProblems {
    /** A comment that means to suppress something and does not. */
    public static final Code INVALID = Code.of("PA951", "invalid-suppression");
    /** A comment that suppresses nothing. */
    public static final Code UNUSED = Code.of("PA952", "unused-suppression");

    private CommentProblems() {}

    /** A problem after which nothing of the comment counts. */
    static Diagnostic.Builder invalid(Span place, String message) {
        return Diagnostic.warning(INVALID, message).at(place).note("the comment suppresses nothing");
    }

    /** A problem with one of the checks that a comment names; the others count. */
    static Diagnostic invalidCheck(Span check, String message, String help) {
        return Diagnostic.warning(INVALID, message).at(check).help(help).build();
    }

    static Diagnostic unused(Span check) {
        return Diagnostic.warning(UNUSED, "`" + check.text() + "` finds nothing that this comment could suppress")
                .at(check)
                .help("remove it; a comment concerns only what is reported where it stands")
                .build();
    }

    static Diagnostic ended(Span check, LocalDate lastDay, boolean isFound) {
        return Diagnostic.warning(UNUSED, "the snooze of `" + check.text() + "` has ended on " + lastDay)
                .at(check, isFound ? "" : "nothing is found any more")
                .help(isFound ? "mend what is found, or choose a later date" : "remove it")
                .build();
    }
}
