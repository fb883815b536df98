package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * PA209: rules with one {@code seriesQuery} share its answer, but only if the texts are equal (pkg/custom-provider/
 * provider.go of v0.12.0).
 */
final class RepeatedSeriesQuery extends BuiltInCheck {
    RepeatedSeriesQuery() {
        super(Code.of("PA209", "repeated-series-query", Impact.COST), Severity.INFO, Applicability.MACHINE_APPLICABLE);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        check(config.rules(), findings);
        check(config.externalRules(), findings);
    }

    private static void check(List<LintedRule> section, Findings findings) {
        Map<Set<String>, Field> known = new HashMap<>();
        for (LintedRule rule : section) {
            rule.selector().ifPresent(selector -> {
                Set<String> conditions = new TreeSet<>();
                selector.matchers().forEach(matcher -> conditions.add(matcher.toString()));
                Field first = known.putIfAbsent(conditions, rule.seriesQuery());
                if (first != null && !first.text().equals(rule.seriesQuery().text())) {
                    findings.report(claim(first, rule.seriesQuery()));
                }
            });
        }
    }

    private static Claim claim(Field first, Field other) {
        return Claim.proven("the same series are selected before, in another spelling")
                .severity(Severity.INFO)
                .at(other, "")
                .related(first.span(), "first spelling")
                .note("the adapter asks Prometheus once for each spelling")
                .help("write both in the same way")
                .fix(
                        "write the selector as before",
                        Applicability.MACHINE_APPLICABLE,
                        other.edit(0, other.text().length(), first.text()));
    }
}
