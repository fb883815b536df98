package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;
import io.leadline.lint.NameSet;
import io.leadline.regex.GoRegex;
import io.leadline.regex.RegexSyntax;
import java.util.List;
import java.util.Optional;

/**
 * PA206: the adapter searches for its patterns ({@code MatchString}, pkg/naming/metric_namer.go of v0.12.0), while
 * Prometheus matches whole values. Patterns that are plainly meant as the start or the end of a name are left alone.
 */
final class UnanchoredPattern extends RuleCheck {
    /** Names that nobody gives: those with an underscore at an end. */
    private static final NameSet ODD = NameSet.matching("^_|_$");

    UnanchoredPattern() {
        super(Code.of("PA206", "unanchored-pattern", Impact.VALUE), Severity.WARNING, Applicability.MAYBE_INCORRECT);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        for (LintedRule.Filter filter : rule.filters()) {
            check(rule, filter.is(), Impact.VALUE, "takes", findings);
            check(rule, filter.isNot(), Impact.HIDDEN, "leaves out", findings);
        }
        check(rule, rule.matches(), Impact.VALUE, "takes", findings);
    }

    /**
     * The names that a pattern is meant for: those that it takes with anchors, unless it is plainly the start or the
     * end of names.
     */
    static NameSet meant(String pattern) {
        NameSet anchored = whole(pattern);
        return isForWholeNames(more(pattern, anchored), anchored)
                ? anchored
                : NameSet.matching(pattern).and(NameSet.classic());
    }

    private static NameSet whole(String pattern) {
        return NameSet.matching("^(?:" + pattern + ")$").and(NameSet.classic());
    }

    private static boolean isForWholeNames(NameSet more, NameSet anchored) {
        return more.isSurelyNotEmpty() && !anchored.isSurelyIn(ODD);
    }

    private static NameSet more(String pattern, NameSet anchored) {
        return NameSet.matching(pattern).and(NameSet.classic()).without(anchored);
    }

    private static void check(LintedRule rule, Field field, Impact impact, String verb, Findings findings) {
        if (field.isEmpty() || GoRegex.validate(field.text()).isPresent()) {
            return;
        }
        String pattern = field.text();
        NameSet anchored = whole(pattern);
        NameSet more = more(pattern, anchored);
        if (!isForWholeNames(more, anchored)) {
            return;
        }
        NameSet selected = rule.selector().map(NameSet::selectedBy).orElseGet(NameSet::any);
        NameSet taken = more.and(selected).without(ExampleNames.UNUSUAL);
        Claim claim = Claim.likely("`" + pattern + "` is searched for in names, not compared with the whole name");
        if (taken.isSurelyNotEmpty()) {
            Optional<String> example = ExampleNames.longer(ExampleNames.of(anchored), taken);
            claim.at(field, "also " + verb + " `" + example.orElse("") + "`").impact(impact);
        } else if (isHalfAnchored(pattern)) {
            claim.at(field, "makes no difference for the names of this rule").severity(Severity.INFO);
        } else {
            // Many leave out anchors where they make no difference.
            return;
        }
        String whole = anchored(pattern);
        findings.report(claim.help("anchor the pattern: `" + whole + "`")
                .fix("anchor the pattern", Applicability.MAYBE_INCORRECT, field.edit(0, pattern.length(), whole)));
    }

    /** Whether somebody has thought of one of the anchors. */
    private static boolean isHalfAnchored(String pattern) {
        if (!(GoRegex.compile(pattern).orThrow().syntax() instanceof RegexSyntax.Sequence sequence)) {
            return false;
        }
        List<RegexSyntax> parts = sequence.parts();
        return isAnchor(parts.get(0), RegexSyntax.Assertion.Kind.TEXT_START)
                != isAnchor(parts.get(parts.size() - 1), RegexSyntax.Assertion.Kind.TEXT_END);
    }

    private static boolean isAnchor(RegexSyntax part, RegexSyntax.Assertion.Kind kind) {
        return part instanceof RegexSyntax.Assertion assertion && assertion.kind() == kind;
    }

    /** The pattern with the anchors that it lacks. */
    private static String anchored(String pattern) {
        boolean isChoice = GoRegex.compile(pattern).orThrow().syntax() instanceof RegexSyntax.Choice;
        String body = isChoice ? "(?:" + pattern + ")" : pattern;
        NameSet whole = NameSet.matching("^(?:" + pattern + ")$");
        boolean lacksStart = !NameSet.matching("(?:" + pattern + ")$").isSurelyIn(whole);
        boolean lacksEnd = !NameSet.matching("^(?:" + pattern + ")").isSurelyIn(whole);
        return (lacksStart ? "^" : "") + body + (lacksEnd ? "$" : "");
    }
}
