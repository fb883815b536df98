package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedTemplate;

/** A check that looks at each query template by itself, those of {@code resourceRules} included. */
abstract class TemplateCheck extends BuiltInCheck {
    TemplateCheck(Code code, Severity severity, Applicability... fixability) {
        super(code, severity, fixability);
    }

    @Override
    public final void check(LintedConfig config, Findings findings) {
        config.templates().forEach(template -> check(template, findings));
    }

    abstract void check(LintedTemplate template, Findings findings);
}
