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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * PA206: the adapter searches for its patterns ({@code MatchString}, pkg/naming/metric_namer.go of v0.12.0), while
 * Prometheus matches whole values. Patterns that are plainly meant as the start or the end of a name are left alone.
 */
final class UnanchoredPattern extends RuleCheck {
    /** Names that nobody gives: those with an underscore at an end. */
    private static final NameSet ODD = set("^_|_$");

    /** Names in which something follows on what is an ending by convention. */
    private static final NameSet UNUSUAL = set("_(total|sum|count|bucket|created).");

    private static final NameSet WORDS = set("^[a-z]+(_[a-z]+)*$");

    private static final List<String> USUAL_NAMES = List.of("http_requests", "http_requests_total", "queue_depth");

    private static final List<Function<String, String>> LONGER_NAMES = List.of(
            name -> name.endsWith("_total") ? name : name + "_total",
            name -> name + "_by_path",
            name -> "my_" + name,
            name -> "my_" + name + "_by_path");

    UnanchoredPattern() {
        super(Code.of("PA206", "unanchored-pattern", Impact.VALUE), Severity.WARNING);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        for (LintedRule.Filter filter : rule.filters()) {
            check(rule, filter.is(), Impact.VALUE, "takes", findings);
            check(rule, filter.isNot(), Impact.HIDDEN, "leaves out", findings);
        }
        check(rule, rule.matches(), Impact.VALUE, "takes", findings);
    }

    private static void check(LintedRule rule, Field field, Impact impact, String verb, Findings findings) {
        if (field.isEmpty() || GoRegex.validate(field.text()).isPresent()) {
            return;
        }
        String pattern = field.text();
        NameSet anchored = set("^(?:" + pattern + ")$").and(NameSet.classic());
        NameSet more = set(pattern).and(NameSet.classic()).without(anchored);
        if (!more.isSurelyNotEmpty() || anchored.isSurelyIn(ODD)) {
            return;
        }
        NameSet selected = rule.selector().map(NameSet::selectedBy).orElseGet(NameSet::any);
        NameSet taken = more.and(selected);
        boolean matters = taken.without(UNUSUAL).isSurelyNotEmpty();
        Optional<String> example =
                example(anchored, matters ? taken.without(UNUSUAL) : taken.isSurelyEmpty() ? more : taken);
        Claim claim = Claim.likely("`" + pattern + "` is searched for in names, not compared with the whole name")
                .at(field, "also " + verb + " `" + example.orElse("") + "`")
                .impact(impact);
        if (!matters) {
            claim.severity(Severity.INFO)
                    .note(
                            taken.isSurelyEmpty()
                                    ? "`seriesQuery` selects no name for which that matters"
                                    : "names in which more follows on such an ending are unusual");
        }
        String whole = anchored(pattern);
        findings.report(claim.help("anchor the pattern: `" + whole + "`")
                .fix("anchor the pattern", Applicability.MAYBE_INCORRECT, field.edit(0, pattern.length(), whole)));
    }

    /** A name that people could have, if there is one, else any. */
    private static Optional<String> example(NameSet anchored, NameSet more) {
        return Stream.concat(
                        USUAL_NAMES.stream().filter(anchored::surelyHas),
                        anchored.and(WORDS).example().or(anchored::example).stream())
                .flatMap(name -> LONGER_NAMES.stream().map(change -> change.apply(name)))
                .filter(more::surelyHas)
                .findFirst()
                .or(more::example);
    }

    /** The pattern with the anchors that it lacks. */
    private static String anchored(String pattern) {
        boolean isChoice = GoRegex.compile(pattern).orThrow().syntax() instanceof RegexSyntax.Choice;
        String body = isChoice ? "(?:" + pattern + ")" : pattern;
        NameSet whole = set("^(?:" + pattern + ")$");
        boolean lacksStart = !set("(?:" + pattern + ")$").isSurelyIn(whole);
        boolean lacksEnd = !set("^(?:" + pattern + ")").isSurelyIn(whole);
        return (lacksStart ? "^" : "") + body + (lacksEnd ? "$" : "");
    }

    private static NameSet set(String pattern) {
        return GoRegex.compile(pattern).value().map(NameSet::matching).orElseGet(NameSet::undecided);
    }
}
