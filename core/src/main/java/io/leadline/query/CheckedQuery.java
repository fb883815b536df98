package io.leadline.query;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.diagnostic.Impact;
import io.leadline.promql.Expr;
import io.leadline.promql.Promql;
import io.leadline.promql.PromqlError;
import io.leadline.promql.PromqlOptions;
import io.leadline.promql.PromqlResult;
import io.leadline.promql.TextRange;
import io.leadline.promql.ValueType;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import io.leadline.template.OutputPiece;
import java.util.Optional;

/**
 * What Prometheus makes of a rendered query: an expression of some type, or an error, which is told as a problem of the
 * template. Immutable and thread-safe.
 *
 * <p>Queries for objects have to give an instant vector, those of external metrics may give a scalar too
 * (pkg/custom-provider/provider.go, pkg/external-provider/metric_converter.go of prometheus-adapter v0.12.0).
 */
public final class CheckedQuery {
    /** A rendered query is not valid PromQL. */
    public static final Code INVALID = Code.of("PA504", "rendered-query-invalid", Impact.REQUEST);

    /** A rendered query gives a type of value that the adapter has no use for. */
    public static final Code WRONG_TYPE = Code.of("PA505", "wrong-result-type", Impact.REQUEST);

    private static final String SOURCE_NAME = "rendered query";
    private static final int SHOWN_VALUE = 60;

    private final RenderedQuery query;
    private final PromqlResult<Expr> parsed;

    private CheckedQuery(RenderedQuery query, PromqlResult<Expr> parsed) {
        this.query = query;
        this.parsed = parsed;
    }

    /**
     * Parses a query as a default Prometheus server does.
     *
     * @param query the query
     * @return what comes of it
     */
    public static CheckedQuery of(RenderedQuery query) {
        return new CheckedQuery(query, Promql.parse(query.promql()));
    }

    /**
     * The syntax tree.
     *
     * @return the tree, or Prometheus' errors
     */
    public PromqlResult<Expr> parsed() {
        return parsed;
    }

    /**
     * What is wrong with the query. However many errors Prometheus has, they are one problem: the first one is told.
     *
     * @param request the request that the query is for, for people: {@code GET /apis/...}
     * @return an error that points into the template and into the query; a warning if a server with other switches
     *     accepts the query; an information if the query is too large to be checked; empty if there is nothing to say
     */
    public Optional<Diagnostic> problem(String request) {
        return parsed.error()
                .map(this::rejected)
                .or(() -> parsed.value().filter(expr -> !isUsable(expr.type())).map(this::useless))
                .map(problem -> problem.note("request: " + request).build());
    }

    private boolean isExternal() {
        return query.groupBy().isEmpty();
    }

    private boolean isUsable(ValueType type) {
        return type == ValueType.VECTOR || (type == ValueType.SCALAR && isExternal());
    }

    private Diagnostic.Builder useless(Expr expr) {
        String needed = isExternal() ? "an instant vector or a scalar" : "an instant vector";
        Diagnostic.Builder problem = Diagnostic.error(
                WRONG_TYPE,
                "the rendered query gives a " + expr.type().documentedName() + " where " + needed + " is needed");
        point(problem, expr.range(), QueryPieces.of(query));
        return expr.type() == ValueType.MATRIX
                ? problem.help("put the range into a function such as `rate` or `avg_over_time`")
                : problem;
    }

    private Diagnostic.Builder rejected(PromqlError error) {
        QueryPieces pieces = QueryPieces.of(query);
        Diagnostic.Builder problem = problem(error);
        point(problem, error.range(), pieces);
        Optional<OutputPiece> empty = pieces.emptyActionBefore(error.range().start())
                .filter(piece -> error.kind() == PromqlError.Kind.SYNTAX);
        empty.ifPresent(piece -> hint(problem, pieces.span(piece)));
        if (query.promql().contains("{{.")) {
            problem.help("placeholders are written `<<.Series>>`, not `{{.Series}}`");
        }
        return problem;
    }

    private Diagnostic.Builder problem(PromqlError error) {
        if (error.kind() == PromqlError.Kind.LIMIT) {
            return Diagnostic.info(INVALID, "the rendered query is not checked: " + error.message());
        }
        boolean otherwiseValid =
                Promql.parse(query.promql(), PromqlOptions.all()).error().isEmpty();
        return otherwiseValid
                ? Diagnostic.warning(INVALID, "a default Prometheus rejects the rendered query: " + error.message())
                : Diagnostic.error(INVALID, "the rendered query is not valid PromQL: " + error.message());
    }

    /** Points at the same thing in the template and in the query. */
    private void point(Diagnostic.Builder problem, TextRange range, QueryPieces pieces) {
        // Where the text ended too early, the last line that has something in it tells more than an empty one.
        int last = query.promql().stripTrailing().length();
        int start = Math.min(range.start(), last);
        int end = Math.max(start, Math.min(range.end(), last));
        Optional<OutputPiece> action = pieces.actionAt(start).filter(piece -> end <= piece.end());
        String remark = action.map(piece -> "becomes `" + shown(pieces.value(piece)) + "`")
                .orElse("");
        Optional<Span> place =
                action.map(pieces::span).or(() -> pieces.located().part(start, end));
        problem.at(place, remark);
        problem.rendered(SourceText.of(SOURCE_NAME, query.promql()).span(start, end), "");
    }

    private void hint(Diagnostic.Builder problem, Span action) {
        problem.related(action, "is empty in this request");
        if (action.text().contains("LabelMatchers")) {
            problem.help("put `<<.LabelMatchers>>` behind the other matchers: PromQL allows a comma at the end only");
        }
        if (isExternal() && action.text().contains("GroupBy")) {
            problem.help("external metrics have no labels to group by: name the labels, or leave the grouping out");
        }
    }

    private static String shown(String value) {
        return value.length() <= SHOWN_VALUE ? value : value.substring(0, SHOWN_VALUE) + "...";
    }
}
