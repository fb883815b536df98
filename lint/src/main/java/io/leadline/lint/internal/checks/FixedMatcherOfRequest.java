package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedTemplate;
import io.leadline.promql.MatchType;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.TextRange;
import io.leadline.promql.analysis.SelectorUse;
import io.leadline.query.QueryMatcher;
import java.util.Optional;

/** PA607: both matchers have to hold, so requests for other values find nothing. */
final class FixedMatcherOfRequest extends TemplateCheck {
    FixedMatcherOfRequest() {
        super(Code.of("PA607", "fixed-matcher-of-request", Impact.REQUEST), Severity.WARNING);
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        template.queries().stream()
                .flatMap(query -> query.expr().stream()
                        .flatMap(expr -> SelectorUse.all(expr).stream())
                        .flatMap(use -> claim(query, use.selector().selector()).stream()))
                .findFirst()
                .ifPresent(findings::report);
    }

    private static Optional<Claim> claim(LintedQuery query, MetricSelector selector) {
        for (int i = 0; i < selector.matchers().size(); i++) {
            Matcher fixed = selector.matchers().get(i);
            boolean isFixed = fixed.type() == MatchType.EQUAL && !fixed.value().isEmpty();
            Optional<QueryMatcher> asked = query.rendered().matchers().stream()
                    .filter(matcher -> isFixed && matcher.label().equals(fixed.name()))
                    .filter(matcher -> !fixed.value().contains(matcher.values()))
                    .filter(matcher -> selector.matchers().stream()
                            .anyMatch(other -> other.toString().equals(matcher.toString())))
                    .findFirst();
            if (asked.isPresent()) {
                return Optional.of(
                        claim(query, fixed, asked.get(), selector.ranges().get(i)));
            }
        }
        return Optional.empty();
    }

    private static Claim claim(LintedQuery query, Matcher fixed, QueryMatcher asked, TextRange range) {
        return Claim.likely("`" + fixed + "` is fixed, though each request brings a matcher for `" + fixed.name() + "`")
                .at(query.template().field(), query.place(range), "")
                .rendered(query.span(range), "both this and `" + asked + "` have to hold")
                .note("requests for another `" + fixed.name() + "` than `" + fixed.value() + "` find nothing")
                .help("leave it out: `<<.LabelMatchers>>` says which `" + fixed.name() + "` is asked for");
    }
}
