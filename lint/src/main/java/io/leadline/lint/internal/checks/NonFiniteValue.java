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
import io.leadline.promql.Call;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprWalker;
import io.leadline.promql.analysis.ExprFacts;
import io.leadline.promql.analysis.SelectorUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * PA604: a division by what is zero while nothing happens. The adapter takes NaN for 0 in custom metrics only, and
 * turns everything else that is not finite into the smallest of all numbers (pkg/custom-provider/provider.go,
 * pkg/external-provider/metric_converter.go of v0.12.0). A mean of a custom metric is 0 then, which does no harm.
 */
final class NonFiniteValue extends TemplateCheck {
    private static final Set<String> GUARDS = Set.of("clamp_min", "clamp");
    private static final String SUM = "_sum";
    private static final String COUNT = "_count";

    NonFiniteValue() {
        super(Code.of("PA604", "non-finite-value", Impact.VALUE), Severity.WARNING);
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        boolean isRead = template.use() == Use.CUSTOM || template.use() == Use.EXTERNAL;
        template.queries().stream()
                .filter(query -> isRead)
                .findFirst()
                .flatMap(NonFiniteValue::claim)
                .ifPresent(findings::report);
    }

    private static Optional<Claim> claim(LintedQuery query) {
        Expr expr = query.expr().orElse(null);
        // A guard around the whole is at work on the way to each value.
        if (expr == null || isGuarded(expr)) {
            return Optional.empty();
        }
        boolean isZeroForNaN = query.template().use() == Use.CUSTOM;
        return ExprFacts.divisions(expr).stream()
                .filter(division -> canBeZero(division.right()) && !(isZeroForNaN && isMean(division)))
                .findFirst()
                .map(division -> claim(query, division));
    }

    /** Whether the sum of observations is divided by their number: without any neither grows, and 0/0 is NaN. */
    private static boolean isMean(BinaryExpr division) {
        Optional<String> count = onlyMetric(division.right());
        return onlyMetric(division.left())
                .filter(sum -> sum.endsWith(SUM))
                .map(sum -> sum.substring(0, sum.length() - SUM.length()) + COUNT)
                .filter(belonging -> count.equals(Optional.of(belonging)))
                .isPresent();
    }

    private static Optional<String> onlyMetric(Expr operand) {
        List<SelectorUse> uses = SelectorUse.all(operand);
        return uses.size() == 1 ? uses.get(0).metricName() : Optional.empty();
    }

    /** What happens, and how often, is nothing at times; a capacity or a limit hardly ever is. */
    private static boolean canBeZero(Expr divisor) {
        return !isGuarded(divisor) && SelectorUse.all(divisor).stream().anyMatch(SelectorUse::isRated);
    }

    private static boolean isGuarded(Expr expr) {
        List<Expr> guards = new ArrayList<>();
        ExprWalker.walk(expr, node -> {
            if (isGuard(node)) {
                guards.add(node);
            }
        });
        return !guards.isEmpty();
    }

    /** Comparing drops zeros and NaN; what is added, put in its place or a least value keeps zero away. */
    private static boolean isGuard(Expr node) {
        if (node instanceof BinaryExpr binary) {
            BinaryOperator operator = binary.operator();
            return operator.isComparison() || operator.isSet() || operator == BinaryOperator.ADD;
        }
        return node instanceof Call call && GUARDS.contains(call.function().name());
    }

    private static Claim claim(LintedQuery query, BinaryExpr division) {
        boolean isExternal = query.template().use() == Use.EXTERNAL;
        return Claim.likely("the divisor is zero while nothing happens, and then the value is no finite number")
                .at(query.template().field(), query.place(division.right().range()), "")
                .rendered(query.span(division.right().range()), "can be zero")
                .note(
                        isExternal
                                ? "the adapter turns NaN and infinities into -9223372036854775808m"
                                : "the adapter takes NaN for 0 and turns infinities into -9223372036854775808m")
                .help("leave such values out: put `> 0` behind the divisor");
    }
}
