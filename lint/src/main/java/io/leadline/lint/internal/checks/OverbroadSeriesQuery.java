package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedRule;
import io.leadline.lint.NameSet;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * PA208: the adapter fetches all series of a {@code seriesQuery} on each refresh and filters afterwards; one without a
 * single value or pattern to look for fetches nearly everything that Prometheus has.
 */
final class OverbroadSeriesQuery extends BuiltInCheck {
    private static final NameSet VALUES = NameSet.classic();

    OverbroadSeriesQuery() {
        super(Code.of("PA208", "overbroad-series-query", Impact.COST), Severity.WARNING);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        check(config.rules(), findings);
        check(config.externalRules(), findings);
    }

    /** The adapter asks once for rules with the same text. */
    private static void check(List<LintedRule> section, Findings findings) {
        Set<String> known = new HashSet<>();
        for (LintedRule rule : section) {
            rule.selector()
                    .filter(MetricSelector::hasNonEmptyMatcher)
                    .filter(selector -> selector.matchers().stream().noneMatch(OverbroadSeriesQuery::isNarrow))
                    .filter(selector -> known.add(rule.seriesQuery().text()))
                    .ifPresent(selector -> findings.report(claim(rule)));
        }
    }

    private static Claim claim(LintedRule rule) {
        return Claim.likely("`seriesQuery` selects series of any name, with any value of their labels")
                .at(rule.seriesQuery(), "excludes only what it names")
                .note(
                        "the adapter fetches all these series on each refresh, and keeps a metric for each name that passes "
                                + "the filters")
                .help("name the series that are needed: `{__name__=~\"^http_.+\",pod!=\"\"}`");
    }

    /** Whether a matcher asks for something that not every usual value is. */
    private static boolean isNarrow(Matcher matcher) {
        return switch (matcher.type()) {
            case EQUAL -> !matcher.value().isEmpty();
            case REGEX -> !VALUES.isSurelyIn(NameSet.valuesOf(MetricSelector.of(List.of(matcher)), matcher.name()));
            case NOT_EQUAL, NOT_REGEX -> false;
        };
    }
}
