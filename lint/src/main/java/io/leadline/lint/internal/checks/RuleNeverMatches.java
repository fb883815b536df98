package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;
import io.leadline.lint.NameSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA207: a series has to pass {@code seriesQuery}, every filter and {@code matches}, which is one more filter
 * (pkg/naming/metric_namer.go of v0.12.0). If no name does, the rule is dead.
 */
final class RuleNeverMatches extends RuleCheck {
    /** Prometheus' dot matches line feeds and the adapter's does not, which is of no use to anybody. */
    private static final NameSet ONE_LINE = NameSet.matching("^.+$");

    RuleNeverMatches() {
        super(Code.of("PA207", "rule-never-matches", Impact.HIDDEN), Severity.ERROR);
    }

    @Override
    public Set<String> mutes() {
        return Set.of("PA206");
    }

    /** What a pattern of the rule lets pass. */
    private record Condition(Field field, NameSet passing, boolean leavesOut) {}

    @Override
    void check(LintedRule rule, Findings findings) {
        if (rule.names().surelyHas(rule.sampleSeries())) {
            return;
        }
        NameSet selected =
                rule.selector().map(NameSet::selectedBy).orElseGet(NameSet::any).and(ONE_LINE);
        if (selected.isSurelyEmpty() || rule.names().and(ONE_LINE).isSurelyNotEmpty()) {
            return;
        }
        List<Condition> conditions = conditions(rule);
        for (Condition condition : conditions) {
            if (selected.and(condition.passing()).isSurelyEmpty()) {
                findings.report(claim(rule, selected, condition, List.of()));
                return;
            }
        }
        NameSet left = selected;
        for (int i = 0; i < conditions.size(); i++) {
            left = left.and(conditions.get(i).passing());
            if (left.isSurelyEmpty()) {
                findings.report(claim(rule, selected, conditions.get(i), conditions.subList(0, i)));
                return;
            }
        }
    }

    /** The patterns that are surely understood: whoever passes all passes these. */
    private static List<Condition> conditions(LintedRule rule) {
        List<Condition> conditions = new ArrayList<>();
        for (LintedRule.Filter filter : rule.filters()) {
            add(filter.is(), false, conditions);
            add(filter.isNot(), true, conditions);
        }
        add(rule.matches(), false, conditions);
        return conditions;
    }

    private static void add(Field field, boolean leavesOut, List<Condition> conditions) {
        if (!field.isEmpty()) {
            NameSet matching = NameSet.matching(field.text());
            NameSet passing = leavesOut ? NameSet.any().without(matching) : matching;
            if (passing.isDecided()) {
                conditions.add(new Condition(field, passing, leavesOut));
            }
        }
    }

    private static Claim claim(LintedRule rule, NameSet selected, Condition last, List<Condition> before) {
        boolean isMatches = last.field().pointer().equals(rule.matches().pointer());
        Optional<String> only = selected.onlyName();
        Claim claim = Claim.proven(message(last, before, only)).at(last.field(), "");
        before.forEach(condition -> claim.related(
                condition.field().span(), condition.leavesOut() ? "leaves out other names" : "takes other names only"));
        if (before.isEmpty()) {
            claim.related(
                    rule.seriesQuery().span(),
                    "selects " + only.map(name -> "one name").orElse("other names"));
        }
        claim.note("no series passes, so that nothing comes of the rule, and nothing is logged");
        if (isMatches) {
            return claim.note("`matches` is a filter too, not only a pattern to take names apart")
                    .help("let `matches` match the names that `seriesQuery` selects, or leave it out");
        }
        return claim.help("change the pattern, or leave the filter out");
    }

    private static String message(Condition last, List<Condition> before, Optional<String> only) {
        if (!before.isEmpty()) {
            return "no series is left: none passes this pattern and those before it";
        }
        String all = only.map(name -> "`" + name + "`, the only series that `seriesQuery` selects,")
                .orElse("every series that `seriesQuery` selects");
        return last.leavesOut() ? all + " is left out" : all + " is dropped, because it does not match";
    }
}
