package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedTemplate;
import io.leadline.query.CheckedQuery;
import java.util.List;

/** PA504: Prometheus has to accept the query of every request; see {@link CheckedQuery}. */
final class RenderedQueryInvalid extends TemplateCheck {
    private static final List<String> FIELDS = List.of(".Series", ".LabelMatchers", ".LabelValuesByName", ".GroupBy");

    RenderedQueryInvalid() {
        super(CheckedQuery.INVALID, Severity.ERROR);
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        if (hasOtherPlaceholders(template.field().text())) {
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
                                MatchersLast.edit(template))));
    }

    /** Whether another program, such as Helm or Terraform, is going to put something into the text. */
    private static boolean hasOtherPlaceholders(String text) {
        if (text.contains("${") || text.contains("%{")) {
            return true;
        }
        boolean isFound = false;
        for (int start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", start + 2)) {
            int end = text.indexOf("}}", start);
            // The adapter's own placeholders in wrong delimiters are what nobody else fills in.
            if (end >= 0 && FIELDS.stream().anyMatch(text.substring(start, end)::contains)) {
                return false;
            }
            isFound |= end >= 0;
        }
        return isFound;
    }
}
