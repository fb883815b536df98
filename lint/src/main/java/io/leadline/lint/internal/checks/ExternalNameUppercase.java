package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;
import io.leadline.regex.GoExpand;
import io.leadline.regex.GoExpand.Reference;
import java.util.Locale;
import java.util.Optional;

/**
 * PA704: the client of the horizontal pod autoscaler asks for external metrics in lower case (it takes the name for a
 * resource, rest/request.go of k8s.io/client-go); the adapter compares names exactly.
 */
final class ExternalNameUppercase extends RuleCheck {
    ExternalNameUppercase() {
        super(
                Code.of("PA704", "external-name-uppercase", Impact.REQUEST),
                Severity.ERROR,
                Applicability.MAYBE_INCORRECT);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        if (!rule.isExternal()) {
            return;
        }
        MetricNames.of(rule).filter(names -> !names.series().isSurelyEmpty()).ifPresent(names -> {
            Optional<String> only = names.only().filter(ExternalNameUppercase::hasUppercase);
            if (only.isPresent()) {
                findings.report(claim(rule, only.get()));
            } else if (names.only().isEmpty() && hasUppercaseText(rule.as().text())) {
                findings.report(claim(rule, rule.as().text()));
            }
        });
    }

    private static boolean hasUppercase(String name) {
        return !name.equals(name.toLowerCase(Locale.ROOT));
    }

    /** Whether all names that come of an expansion have an upper-case letter. */
    private static boolean hasUppercaseText(String as) {
        int from = 0;
        for (Reference reference : GoExpand.references(as)) {
            if (hasUppercase(as.substring(from, reference.start()))) {
                return true;
            }
            from = reference.end();
        }
        return hasUppercase(as.substring(from));
    }

    private static Claim claim(LintedRule rule, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isWritten =
                rule.as().text().equals(name) && GoExpand.references(name).isEmpty();
        Field field = rule.as().isEmpty() ? rule.seriesQuery() : rule.as();
        Claim claim = Claim.proven("no autoscaler finds an external metric with upper-case letters in its name")
                .at(field, "")
                .note("the autoscaler asks in lower case" + (isWritten ? ": `" + lower + "`" : "")
                        + ", whatever its manifest says; events show the name as it is written there");
        return isWritten
                ? claim.help("name the metric in lower case: `" + lower + "`")
                        .fix("use lower case", Applicability.MAYBE_INCORRECT, field.edit(0, name.length(), lower))
                : claim.help("name the metric in lower case with `name.as`");
    }
}
