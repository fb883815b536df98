package io.leadline.lint;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import java.util.Optional;
import java.util.Set;

/** What becomes of checks and their findings under the levels that the user chose. Immutable. */
final class Levels {
    /** Without these a file that was not looked at would count as clean. */
    private static final Set<Code> ALWAYS = Set.of(Code.PA001, Code.PA002);

    private final LintOptions options;

    Levels(LintOptions options) {
        this.options = options;
    }

    /** Whether a check runs, and what reading finds with its code is kept. */
    boolean isOn(Check check) {
        return ALWAYS.contains(check.code())
                || chosen(check).map(level -> level != Level.OFF).orElseGet(check::isOnByDefault);
    }

    /** A problem as bad as the user takes it to be. */
    Diagnostic leveled(Check check, Diagnostic own) {
        Severity wanted = chosen(check).flatMap(Level::severity).orElse(own.severity());
        Severity most = options.maxSeverity();
        return own.withSeverity(wanted.compareTo(most) < 0 ? most : wanted);
    }

    private Optional<Level> chosen(Check check) {
        return Optional.ofNullable(options.levels().get(check.code().id()))
                .or(() -> Optional.ofNullable(options.levels().get(check.code().title())));
    }
}
