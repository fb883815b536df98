package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedTemplate;
import io.leadline.lint.LintedTemplate.Use;
import io.leadline.promql.AggregateExpr;
import io.leadline.promql.Aggregation;
import io.leadline.promql.Call;
import io.leadline.promql.Expr;
import io.leadline.promql.ExprWalker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PA606: functions for people who look at a graph or a table, in a query that an autoscaler follows. */
final class UnsteadyFunction extends TemplateCheck {
    private record Remark(String message, String help) {}

    private static final Remark CHOOSES = new Remark(
            "leaves out objects, so that an autoscaler that asks for one of them may get no value",
            "leave it out: each autoscaler asks for its own objects");

    private static final Remark SORTS = new Remark("has no effect: results are looked up by name", "leave it out");

    private static final Map<Aggregation, Remark> AGGREGATIONS =
            Map.of(Aggregation.TOPK, CHOOSES, Aggregation.BOTTOMK, CHOOSES);

    private static final Map<String, Remark> FUNCTIONS = Map.of(
            "irate",
            new Remark(
                    "looks at the last two values only, so that the metric jumps and an autoscaler follows each jump",
                    "use `rate`, which takes the whole range"),
            "sort",
            SORTS,
            "sort_desc",
            SORTS);

    UnsteadyFunction() {
        super(Code.of("PA606", "unsteady-function", Impact.VALUE), Severity.INFO);
    }

    @Override
    void check(LintedTemplate template, Findings findings) {
        if (template.use() == Use.CUSTOM || template.use() == Use.EXTERNAL) {
            template.queries().stream().findFirst().ifPresent(query -> check(query, findings));
        }
    }

    private static void check(LintedQuery query, Findings findings) {
        List<Expr> nodes = new ArrayList<>();
        query.expr().ifPresent(expr -> ExprWalker.walk(expr, nodes::add));
        for (Expr node : nodes) {
            remark(node, query.template().use()).ifPresent(remark -> findings.report(claim(query, node, remark)));
        }
    }

    private static Optional<Remark> remark(Expr node, Use use) {
        if (node instanceof Call call) {
            return Optional.ofNullable(FUNCTIONS.get(call.function().name()));
        }
        return node instanceof AggregateExpr aggregate && use == Use.CUSTOM
                ? Optional.ofNullable(AGGREGATIONS.get(aggregate.operator()))
                : Optional.empty();
    }

    private static Claim claim(LintedQuery query, Expr node, Remark remark) {
        String name = node instanceof Call call
                ? call.function().name()
                : ((AggregateExpr) node).operator().text();
        return Claim.likely("`" + name + "` " + remark.message())
                .severity(Severity.INFO)
                .at(query.template().field(), query.place(node.range()), "")
                .help(remark.help());
    }
}
