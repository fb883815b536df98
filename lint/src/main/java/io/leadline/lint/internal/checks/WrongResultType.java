package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedTemplate;
import io.leadline.query.CheckedQuery;

/** PA505: the adapter reads instant vectors, for external metrics scalars too; see {@link CheckedQuery}. */
final class WrongResultType extends TemplateCheck {
    WrongResultType() {
        super(CheckedQuery.WRONG_TYPE, Severity.ERROR);
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        template.queries().stream()
                .flatMap(query -> query.problem().stream())
                .filter(problem -> problem.code().equals(code()))
                .findFirst()
                .ifPresent(problem -> findings.report(Claim.proven(problem, template.field())));
    }
}
