package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedTemplate;
import io.leadline.lint.LintedTemplate.Use;
import io.leadline.promql.BinaryExpr;
import io.leadline.promql.BinaryOperator;
import io.leadline.promql.Expr;
import io.leadline.promql.NumberLiteral;
import io.leadline.promql.ParenExpr;
import io.leadline.promql.analysis.SelectorUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA608: a value is cut to thousandths ({@code int64(v * 1000)}, pkg/custom-provider/provider.go and
 * pkg/external-provider/metric_converter.go of v0.12.0). A rate of events that is divided by thousands is mostly cut to
 * nothing.
 */
final class ValueBelowPrecision extends TemplateCheck {
    private static final double THOUSAND = 1_000;

    /** Endings of what is counted in small units, of which there are many in a second. */
    private static final Set<String> SMALL_UNITS =
            Set.of("byte", "bit", "nano", "micro", "milli", "_ns", "_us", "_ms", "cycle", "packet", "token", "sample");

    ValueBelowPrecision() {
        super(Code.of("PA608", "value-below-precision", Impact.VALUE), Severity.WARNING);
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        if (template.use() == Use.CUSTOM || template.use() == Use.EXTERNAL) {
            template.queries().stream()
                    .findFirst()
                    .flatMap(query -> query.expr().flatMap(expr -> claim(query, expr)))
                    .ifPresent(findings::report);
        }
    }

    /** What the whole query is divided by: a division inside may be made good by what follows. */
    private static Optional<Claim> claim(LintedQuery query, Expr expr) {
        Expr rest = expr;
        double divisor = 1;
        while (rest instanceof ParenExpr || isScaled(rest)) {
            if (rest instanceof BinaryExpr scaled) {
                double number = ((NumberLiteral) scaled.right()).value();
                divisor *= scaled.operator() == BinaryOperator.DIV ? number : 1 / number;
                rest = scaled.left();
            } else {
                rest = ((ParenExpr) rest).expr();
            }
        }
        return divisor >= THOUSAND && isRateOfEvents(rest)
                ? Optional.of(claim(query, expr, divisor))
                : Optional.empty();
    }

    private static boolean isScaled(Expr expr) {
        return expr instanceof BinaryExpr binary
                && (binary.operator() == BinaryOperator.DIV || binary.operator() == BinaryOperator.MUL)
                && binary.right() instanceof NumberLiteral number
                && number.value() > 0;
    }

    private static boolean isRateOfEvents(Expr expr) {
        List<SelectorUse> uses = SelectorUse.all(expr);
        return uses.size() == 1
                && (uses.get(0).isUnder("rate") || uses.get(0).isUnder("irate"))
                && uses.get(0)
                        .metricName()
                        .filter(name -> name.endsWith("_total") || name.endsWith("_count"))
                        .filter(name -> SMALL_UNITS.stream().noneMatch(name::contains))
                        .isPresent();
    }

    private static Claim claim(LintedQuery query, Expr expr, double divisor) {
        String least = divisor == THOUSAND ? "one" : String.valueOf(Math.round(divisor / THOUSAND));
        return Claim.likely("the metric is 0 up to a rate of " + least + " per second")
                .at(query.template().field(), query.place(expr.range()), "")
                .rendered(query.span(expr.range()), "")
                .note("the adapter cuts values to thousandths: 0.0009 is 0")
                .help("leave the division out, and set the target of the autoscaler in the same unit");
    }
}
