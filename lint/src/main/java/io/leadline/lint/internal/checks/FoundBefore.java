package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;

/** A check that has nothing left to do: reading and compiling the configuration report it with the same code. */
final class FoundBefore extends BuiltInCheck {
    FoundBefore(Code code, Severity severity) {
        super(code, severity);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {}
}
