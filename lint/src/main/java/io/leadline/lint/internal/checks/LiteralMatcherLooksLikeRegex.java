package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedQuery;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.TextRange;
import io.leadline.promql.analysis.SelectorUse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** PA203: {@code =} and {@code !=} compare with a text, so a pattern there is one by mistake, in queries too. */
final class LiteralMatcherLooksLikeRegex extends BuiltInCheck {
    /** What patterns have and label values hardly ever do: anchors, {@code .*}, repeated classes, alternatives. */
    private static final Pattern REGEX_SYNTAX = Pattern.compile(
            "^\\^|\\$$|\\.[*+]|\\[[^\\]]*(-[^\\]]*\\]|\\][*+?{])|\\w\\|\\w|\\w\\|$|^\\|\\w|^\\d\\.\\.$|\\\\[dwsDWS.]");

    LiteralMatcherLooksLikeRegex() {
        super(
                Code.of("PA203", "literal-matcher-looks-like-regex", Impact.HIDDEN),
                Severity.WARNING,
                Applicability.MAYBE_INCORRECT);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        config.discoveryRules()
                .forEach(rule -> rule.selector().ifPresent(selector -> check(rule.seriesQuery(), selector, findings)));
        config.templates()
                .forEach(
                        template -> template.queries().stream().findFirst().ifPresent(query -> check(query, findings)));
    }

    private static void check(Field field, MetricSelector selector, Findings findings) {
        for (int i = 0; i < selector.matchers().size(); i++) {
            Matcher matcher = selector.matchers().get(i);
            if (isPattern(matcher)) {
                findings.report(claim(field, matcher, selector.ranges().get(i), Impact.HIDDEN));
            }
        }
    }

    /** What a request brings are names of objects, which are no patterns. */
    private static void check(LintedQuery query, Findings findings) {
        Field field = query.template().field();
        for (SelectorUse use : query.expr().map(SelectorUse::all).orElseGet(List::of)) {
            MetricSelector selector = use.selector().selector();
            for (int i = 0; i < selector.matchers().size(); i++) {
                Matcher matcher = selector.matchers().get(i);
                TextRange range = selector.ranges().get(i);
                query.rendered()
                        .located()
                        .part(range.start(), range.end())
                        .filter(place -> isPattern(matcher))
                        .map(place -> new TextRange(place.start(), place.end()))
                        .ifPresent(place -> findings.report(claim(field, matcher, place, Impact.REQUEST)));
            }
        }
    }

    private static boolean isPattern(Matcher matcher) {
        return !matcher.type().isRegex()
                && REGEX_SYNTAX.matcher(matcher.value()).find();
    }

    private static Claim claim(Field field, Matcher matcher, TextRange range, Impact ofNothing) {
        boolean excludes = matcher.type() == MatchType.NOT_EQUAL;
        MatchType meant = excludes ? MatchType.NOT_REGEX : MatchType.REGEX;
        String literally = "compared literally: only a `" + matcher.name() + "` that is this very text is "
                + (excludes ? "left out" : "selected");
        Claim claim = Claim.likely("`" + matcher.type().operator() + "` compares with a text, but `" + matcher.value()
                        + "` looks like a regular expression")
                .at(field, range.start(), range.end(), literally)
                .impact(ofNothing)
                .help("match with a regular expression: `" + meant.operator() + "`");
        if (excludes) {
            claim.impact(Impact.VALUE).note("nothing is left out, so series are taken that should not be taken");
        }
        return operator(field.text(), matcher, range)
                .map(place -> claim.fix(
                        "use `" + meant.operator() + "`",
                        Applicability.MAYBE_INCORRECT,
                        field.edit(place.start(), place.end(), meant.operator())))
                .orElse(claim);
    }

    /** Where the operator stands: between the name, which holds none, and the value. */
    private static Optional<TextRange> operator(String text, Matcher matcher, TextRange range) {
        String operator = matcher.type().operator();
        int found = text.indexOf(operator, range.start());
        boolean isBare = text.startsWith(matcher.name(), range.start());
        return isBare && found >= 0 && found < range.end()
                ? Optional.of(new TextRange(found, found + operator.length()))
                : Optional.empty();
    }
}
