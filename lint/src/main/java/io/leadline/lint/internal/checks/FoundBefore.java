package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;

/**
 * A check that has nothing left to look for: reading and compiling the configuration report it with the same code.
 * Those that know how to mend it are classes of their own.
 */
class FoundBefore extends BuiltInCheck {
    FoundBefore(Code code, Severity severity, Applicability... fixability) {
        super(code, severity, fixability);
    }

    @Override
    public final void check(LintedConfig config, Findings findings) {}
}
