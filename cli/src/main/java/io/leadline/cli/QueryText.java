package io.leadline.cli;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Severity;
import io.leadline.diagnostic.VisibleText;
import io.leadline.promql.Expr;
import io.leadline.promql.Labels;
import io.leadline.promql.ValueType;
import io.leadline.promql.analysis.LabelFlow;
import io.leadline.promql.analysis.Presence;
import io.leadline.promql.analysis.ResultLabels;
import io.leadline.query.CheckedQuery;
import io.leadline.query.RenderedQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the queries of a page give, or what is wrong with them. Not thread-safe. */
final class QueryText {
    private final Page page;
    private final Set<String> shown = new HashSet<>();
    private boolean hasErrors;

    QueryText(Page page) {
        this.page = page;
    }

    /**
     * Writes type and labels of a query under it, or the problem that it is; a problem that an earlier query of the
     * page had too is only named.
     *
     * @param indent the column of the lines
     * @param query the query
     * @param request the request that it is for
     */
    void print(int indent, RenderedQuery query, String request) {
        CheckedQuery checked = CheckedQuery.of(query);
        Optional<Diagnostic> problem = checked.problem(request);
        if (problem.isPresent()) {
            print(indent, problem.get());
        }
        checked.parsed()
                .value()
                .ifPresent(expr -> page.line(indent, page.console().dim(summary(expr))));
    }

    private void print(int indent, Diagnostic problem) {
        hasErrors |= problem.severity() == Severity.ERROR;
        if (shown.add(problem.code() + " " + problem.span() + " " + problem.message())) {
            page.gap().diagnostic(indent, problem);
        } else {
            page.line(indent, page.console().bad(problem.severity().label() + "[" + problem.code() + "] as above"));
        }
    }

    /** Whether any query was wrong. */
    boolean hasErrors() {
        return hasErrors;
    }

    /** Type and labels on one line: {@code type: instant vector; labels: model}. */
    static String summary(Expr expr) {
        String type = "type: " + expr.type().documentedName();
        return expr.type() == ValueType.SCALAR || expr.type() == ValueType.STRING
                ? type
                : type + "; " + labels(LabelFlow.of(expr));
    }

    private static String labels(ResultLabels labels) {
        if (labels.isImpossible()) {
            return "never has any series";
        }
        List<String> parts = new ArrayList<>();
        labels.must().stream()
                .filter(label -> !label.equals(Labels.METRIC_NAME))
                .map(VisibleText::of)
                .forEach(parts::add);
        labels.named().forEach((label, fact) -> {
            if (fact.presence() == Presence.SOMETIMES && !label.equals(Labels.METRIC_NAME)) {
                parts.add("perhaps " + VisibleText.of(label));
            }
        });
        if (labels.others().presence() != Presence.NEVER) {
            parts.add(parts.isEmpty() ? "any" : "any others");
        }
        String name =
                switch (labels.metricName()) {
                    case ALWAYS -> "; metric name kept";
                    case SOMETIMES -> "; metric name perhaps kept";
                    case NEVER -> "";
                };
        return "labels: " + (parts.isEmpty() ? "none" : String.join(", ", parts)) + name;
    }
}
