package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;
import io.leadline.lint.NameSet;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PA507: a rule exposes a metric for each name of series that it takes. If the query does not ask for the series, all
 * these metrics have one value. That many series become one metric is PA403.
 */
final class SameQueryForAll extends RuleCheck {
    SameQueryForAll() {
        super(Code.of("PA507", "same-query-for-all", Impact.VALUE), Severity.WARNING);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        Optional<MetricNames> names = MetricNames.of(rule);
        if (names.isEmpty() || rule.query().queries().isEmpty()) {
            return;
        }
        NameSet all = names.get().series().and(NameSet.classic());
        ExampleNames.of(all)
                .findFirst()
                .ifPresent(one -> other(names.get(), all, one)
                        .filter(other -> QueryOfSeries.isSame(rule, one, other))
                        .ifPresent(other -> findings.report(claim(rule, names.get(), one, other))));
    }

    /** Another series that becomes another metric. */
    private static Optional<String> other(MetricNames names, NameSet all, String one) {
        return ExampleNames.longer(Stream.of(one), all.without(NameSet.only(one)))
                .filter(other -> !names.nameOf(other).equals(names.nameOf(one)));
    }

    private static Claim claim(LintedRule rule, MetricNames names, String one, String other) {
        return Claim.likely("all metrics of the rule have the same value")
                .at(rule.query().field(), "does not ask for `<<.Series>>`")
                .related(rule.seriesQuery().span(), "selects series of different names")
                .note("example: " + names.nameOf(one).orElse("") + " and "
                        + names.nameOf(other).orElse("") + " are listed, and have one query")
                .help("write `<<.Series>>` for the name of the series, or select one series by its name");
    }
}
