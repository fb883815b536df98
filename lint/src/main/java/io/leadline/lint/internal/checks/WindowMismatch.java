package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.golang.PrometheusDuration;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedResourceRules;
import io.leadline.lint.LintedTemplate;
import io.leadline.promql.DurationOperand;
import io.leadline.promql.NumberLiteral;
import io.leadline.promql.analysis.SelectorUse;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PA802: {@code window} is what the API says about the time that CPU values were measured over; the query is what
 * measures (pkg/config/config.go of v0.12.0).
 */
final class WindowMismatch extends BuiltInCheck {
    WindowMismatch() {
        super(Code.of("PA802", "window-mismatch", Impact.VALUE), Severity.WARNING, Applicability.MAYBE_INCORRECT);
    }

    /** A range over which a query measures. */
    private record Range(PrometheusDuration length, Optional<Span> place) {}

    @Override
    public void check(LintedConfig config, Findings findings) {
        config.resourceRules().ifPresent(rules -> check(rules, findings));
    }

    private static void check(LintedResourceRules rules, Findings findings) {
        PrometheusDuration window = rules.config().window().value();
        List<Range> others = new ArrayList<>();
        for (LintedTemplate template :
                List.of(rules.cpu().containerQuery(), rules.cpu().nodeQuery())) {
            List<Range> ranges = ranges(template);
            if (ranges.stream().noneMatch(range -> range.length().equals(window))) {
                others.addAll(ranges);
            }
        }
        if (!others.isEmpty()) {
            findings.report(claim(rules.window(), window, others));
        }
    }

    /** Those of the rates in a query, which are the same for all requests. */
    private static List<Range> ranges(LintedTemplate template) {
        return template.queries().stream()
                .limit(1)
                .flatMap(query -> query.expr().stream()
                        .flatMap(expr -> SelectorUse.all(expr).stream())
                        .filter(SelectorUse::isRated)
                        .flatMap(use -> use.duration().stream())
                        .flatMap(duration -> range(query, duration)))
                .toList();
    }

    private static Stream<Range> range(LintedQuery query, DurationOperand duration) {
        return duration instanceof NumberLiteral literal
                ? Stream.of(new Range(
                        PrometheusDuration.ofMillis(Math.round(literal.value() * 1000)), query.place(duration.range())))
                : Stream.empty();
    }

    private static Claim claim(Field field, PrometheusDuration window, List<Range> ranges) {
        List<PrometheusDuration> lengths =
                ranges.stream().map(Range::length).distinct().sorted().toList();
        String measured = Listing.of(lengths);
        Claim claim = Claim.proven(
                        field.isGiven()
                                ? "`window` is `" + window + "`, but the CPU use is measured over " + measured
                                : "`window` is not given, so the API says that the CPU use is measured over `0s`")
                .at(field, "");
        ranges.forEach(range -> claim.related(range.place(), "measured over `" + range.length() + "`"));
        claim.note(
                        "autoscalers pass over values of new pods that reach back before the start; they reckon with `window`")
                .help(
                        lengths.size() == 1
                                ? "`window: " + lengths.get(0) + "`"
                                : "measure pods and nodes over the same time, and give it as `window`");
        if (lengths.size() == 1 && field.isGiven()) {
            String text = field.text();
            claim.fix(
                    "set `window` to `" + lengths.get(0) + "`",
                    Applicability.MAYBE_INCORRECT,
                    field.edit(0, text.length(), lengths.get(0).toString()));
        }
        return claim;
    }
}
