package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;
import io.leadline.lint.NameSet;
import io.leadline.promql.Labels;
import io.leadline.regex.GoMatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA403: a metric has one series name; of several series with one metric name the last one wins ({@code updateSeries},
 * pkg/custom-provider/series_registry.go of v0.12.0). What {@code as} does not refer to, inside of the match or
 * outside, is not in the name.
 */
final class NameCollapsesSeries extends RuleCheck {
    /** Labels that Prometheus gives to every series of a target, also to those that it makes itself. */
    private static final Set<String> OF_TARGETS = Set.of(Labels.METRIC_NAME, "job", "instance");

    /** Series that Prometheus makes for every target. */
    private static final List<String> OF_PROMETHEUS = List.of("up", "scrape_duration_seconds");

    private static final String EFFECT =
            "the API shows one of them, the one that is discovered last, and which that is can change";

    NameCollapsesSeries() {
        super(Code.of("PA403", "name-collapses-series", Impact.VALUE), Severity.ERROR);
    }

    @Override
    public Set<String> mutes() {
        return Set.of("PA206");
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        MetricNames.of(rule).ifPresent(names -> {
            Optional<String> only = names.series().onlyName();
            if (only.isPresent()) {
                checkOne(rule, names, only.get(), findings);
            } else if (names.isConstant()
                    && OF_PROMETHEUS.stream().allMatch(names.series()::surelyHas)
                    && OF_TARGETS.containsAll(rule.requiredLabels())) {
                checkPair(rule, names, OF_PROMETHEUS.get(0), OF_PROMETHEUS.get(1), true, findings);
            } else if (!names.tellsAllApart()) {
                checkMany(rule, names, findings);
            }
        });
    }

    /** With a single series nothing collapses, but a part of its name may be gone unnoticed. */
    private static void checkOne(LintedRule rule, MetricNames names, String series, Findings findings) {
        Optional<GoMatch> match = names.match(series);
        if (names.isConstant() || rule.matches().isEmpty() || match.isEmpty()) {
            return;
        }
        String before = series.substring(0, match.get().start(0));
        String behind = series.substring(match.get().end(0));
        if (before.isEmpty() && behind.isEmpty()) {
            return;
        }
        String dropped = before.isEmpty() || behind.isEmpty()
                ? "`" + before + behind + "` is"
                : "`" + before + "` and `" + behind + "` are";
        findings.report(Claim.likely(dropped + " not part of the metric's name")
                .severity(Severity.INFO)
                .at(rule.matches(), "matches a part of the name only")
                .note("example: " + series + " -> `" + names.nameOf(series).orElse("") + "`")
                .note("text outside the match is dropped, not kept")
                .help("match the whole name, and refer in `as` to what should be kept"));
    }

    private static void checkMany(LintedRule rule, MetricNames names, Findings findings) {
        NameSet meant = meant(rule);
        for (String series : ExampleNames.of(meant).toList()) {
            NameSet others = names.likelyNamedAs(series).and(meant).without(ExampleNames.UNUSUAL);
            Optional<String> other = ExampleNames.longer(List.of(series).stream(), others)
                    .filter(name -> others.isSurelyInfinite() || !isSpelling(series, name));
            if (other.isPresent() && names.nameOf(series).equals(names.nameOf(other.get()))) {
                checkPair(rule, names, series, other.get(), false, findings);
                return;
            }
        }
    }

    /** What the rule would take if patterns that are searched for by mistake had anchors, which is another finding. */
    private static NameSet meant(LintedRule rule) {
        NameSet meant = rule.names().and(NameSet.classic());
        for (LintedRule.Filter filter : rule.filters()) {
            meant = filter.is().isEmpty()
                    ? meant
                    : meant.and(UnanchoredPattern.meant(filter.is().text()));
        }
        return rule.matches().isEmpty()
                ? meant
                : meant.and(UnanchoredPattern.meant(rule.matches().text()));
    }

    /** Whether one name is the other with something in it, as when an ending came with a new version. */
    private static boolean isSpelling(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int start = 0;
        while (start < length && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < length && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return start + end >= length;
    }

    private static void checkPair(
            LintedRule rule, MetricNames names, String one, String other, boolean isSure, Findings findings) {
        if (QueryOfSeries.isSame(rule, one, other)) {
            return;
        }
        String name = names.nameOf(one).orElse("");
        String message = names.isConstant()
                ? "every series of the rule becomes the same metric `" + name + "`"
                : "different series become the same metric";
        Field field = rule.as().isEmpty() ? rule.matches() : rule.as();
        Claim claim = isSure ? Claim.proven(message) : Claim.likely(message);
        claim.at(field, names.isConstant() ? "has nothing of the series' name" : "does not tell them apart")
                .related(rule.seriesQuery().span(), "selects series of different names")
                .note("example: " + one + " and " + other + " -> `" + name + "`")
                .note(EFFECT);
        findings.report(
                names.isConstant()
                        ? claim.help("select one series by its name, or refer in `as` to the series' name: `$0`")
                        : claim.help("refer in `as` to all that tells the names apart, or select fewer names"));
    }
}
