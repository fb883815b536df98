package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.golang.PrometheusDuration;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintOptions;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedTemplate;
import io.leadline.promql.Call;
import io.leadline.promql.Expr;
import io.leadline.promql.MatrixSelector;
import io.leadline.promql.NumberLiteral;
import io.leadline.promql.analysis.SelectorUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA602: functions that compare values over time need two of them in the range, and some more where a scrape is late.
 * Nothing is said as long as the scrape interval is not known.
 */
final class RangeTooShort extends BuiltInCheck {
    private static final Set<String> COMPARING = Set.of("rate", "irate", "increase", "delta", "idelta", "deriv");
    private static final int NEEDED = 2;
    private static final int SAFE = 4;
    private static final double NANOS_PER_SECOND = 1e9;

    RangeTooShort() {
        super(Code.of("PA602", "range-too-short", Impact.REQUEST), Severity.ERROR);
    }

    @Override
    public Optional<String> waitsFor(LintOptions options) {
        return options.scrapeInterval().isPresent() ? Optional.empty() : Optional.of("the scrape interval");
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        config.options()
                .scrapeInterval()
                .ifPresent(interval -> config.templates().forEach(template -> check(template, interval, findings)));
    }

    private static void check(LintedTemplate template, PrometheusDuration interval, Findings findings) {
        template.queries().stream()
                .findFirst()
                .ifPresent(query -> query.expr().map(SelectorUse::all).orElseGet(List::of).stream()
                        .flatMap(use -> claim(query, use, interval).stream())
                        .forEach(findings::report));
    }

    private static Optional<Claim> claim(LintedQuery query, SelectorUse use, PrometheusDuration interval) {
        List<Expr> path = use.path();
        boolean isCompared = path.size() > NEEDED
                && path.get(1) instanceof MatrixSelector
                && path.get(NEEDED) instanceof Call call
                && COMPARING.contains(call.function().name());
        return isCompared
                ? use.duration()
                        .filter(NumberLiteral.class::isInstance)
                        .map(NumberLiteral.class::cast)
                        .flatMap(range -> claim(query, range, interval))
                : Optional.empty();
    }

    private static Optional<Claim> claim(LintedQuery query, NumberLiteral range, PrometheusDuration interval) {
        double scrapes = range.value() * NANOS_PER_SECOND / interval.nanos();
        if (scrapes >= SAFE) {
            return Optional.empty();
        }
        String written = "`" + range.range().of(query.rendered().promql()) + "`";
        Claim claim = scrapes < NEEDED
                ? Claim.proven("a range of " + written + " does not always hold two values that are scraped every "
                                + interval)
                        .note("while there is only one, the series is missing from the result")
                : Claim.likely("a range of " + written + " holds few values that are scraped every " + interval)
                        .impact(Impact.VALUE)
                        .note("one late or failed scrape leaves too little to compute with");
        return Optional.of(claim.at(query.template().field(), query.place(range.range()), "")
                .rendered(query.span(range.range()), "")
                .help("use at least four times the scrape interval"));
    }
}
