package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedRule;

/** A check that looks at each rule of {@code rules} and {@code externalRules} by itself. */
abstract class RuleCheck extends BuiltInCheck {
    RuleCheck(Code code, Severity severity, Applicability... fixability) {
        super(code, severity, fixability);
    }

    @Override
    public final void check(LintedConfig config, Findings findings) {
        config.discoveryRules().forEach(rule -> check(rule, findings));
    }

    abstract void check(LintedRule rule, Findings findings);
}
