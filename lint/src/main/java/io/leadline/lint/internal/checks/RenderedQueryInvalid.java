package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedTemplate;
import io.leadline.query.CheckedQuery;

/** PA504: Prometheus has to accept the query of every request; see {@link CheckedQuery}. */
final class RenderedQueryInvalid extends TemplateCheck {
    RenderedQueryInvalid() {
        super(CheckedQuery.INVALID, Severity.ERROR, Applicability.MACHINE_APPLICABLE, Applicability.MAYBE_INCORRECT);
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        if (Delimiters.ofOtherProgram(template.field().text())) {
            return;
        }
        template.queries().stream()
                .flatMap(query -> query.problem().stream())
                .filter(problem -> problem.code().equals(code()))
                .findFirst()
                .ifPresent(problem -> findings.report(Claim.proven(problem, template.field())
                        .fix(
                                "put the matchers of the request last",
                                Applicability.MACHINE_APPLICABLE,
                                MatchersLast.edit(template))
                        .fix(Delimiters.TITLE, Applicability.MAYBE_INCORRECT, Delimiters.replaced(template.field()))));
    }
}
