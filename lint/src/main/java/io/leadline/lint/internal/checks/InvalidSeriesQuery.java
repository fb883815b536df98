package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;

/**
 * PA201: what compiling the rule does not say of a {@code seriesQuery}. Prometheus' parser accepts a selector of every
 * series; its API does not (web/api/v1/api.go of Prometheus 3.16, {@code parseMatchersParam}).
 */
final class InvalidSeriesQuery extends RuleCheck {
    InvalidSeriesQuery() {
        super(Code.PA201, Severity.ERROR);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        if (rule.selector().filter(selector -> !selector.hasNonEmptyMatcher()).isPresent()) {
            findings.report(Claim.proven(
                            "Prometheus rejects `seriesQuery`: match[] must contain at least one non-empty matcher")
                    .at(rule.seriesQuery(), "a series without any of these labels would be selected too")
                    .help("name the metric, or ask for a label: `{pod!=\"\"}`"));
        }
    }
}
