package io.leadline.lint;

import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.promql.Expr;
import io.leadline.promql.Labels;
import io.leadline.promql.MatchType;
import io.leadline.promql.PromqlResult;
import io.leadline.promql.TextRange;
import io.leadline.promql.VectorSelector;
import io.leadline.promql.analysis.ExprFacts;
import io.leadline.promql.analysis.LabelFlow;
import io.leadline.promql.analysis.ResultLabels;
import io.leadline.query.CheckedQuery;
import io.leadline.query.RenderedQuery;
import io.leadline.source.Located;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A query that a template gives for one request, as checks see it. */
public final class LintedQuery {
    private final LintedTemplate template;
    private final SampleRequest request;
    private final RenderedQuery rendered;
    private final SourceText text;
    private final Lazy<CheckedQuery> checked;
    private final Lazy<Optional<ResultLabels>> labels;
    private final Lazy<Located<String>> located;

    LintedQuery(LintedTemplate template, SampleRequest request, RenderedQuery rendered) {
        this.template = template;
        this.request = request;
        this.rendered = rendered;
        this.text = SourceText.of("query for " + request.description(), rendered.promql());
        this.located = new Lazy<>(rendered::located);
        this.checked = new Lazy<>(() -> CheckedQuery.of(rendered));
        this.labels = new Lazy<>(() -> expr().map(expr -> LabelFlow.of(expr, this::labelsOf)));
    }

    /** Series of the rule have the labels that {@code seriesQuery} asks for. */
    private ResultLabels labelsOf(VectorSelector selector) {
        boolean isOfRule = selector.selector().matchers().stream()
                .anyMatch(matcher -> matcher.name().equals(Labels.METRIC_NAME)
                        && matcher.type() == MatchType.EQUAL
                        && matcher.value().equals(request.series()));
        Set<String> required = template.rule().map(LintedRule::requiredLabels).orElseGet(Set::of);
        return isOfRule ? ResultLabels.atLeast(required) : ResultLabels.any();
    }

    /**
     * The template.
     *
     * @return what the query was rendered from
     */
    public LintedTemplate template() {
        return template;
    }

    /**
     * The request for people.
     *
     * @return such as {@code pods web-1 and web-2 in namespace shop}
     */
    public String request() {
        return request.description();
    }

    /**
     * The resource of the request's objects.
     *
     * @return group and plural name, or empty for an external metric
     */
    public Optional<GroupResource> resource() {
        return request.resource();
    }

    /**
     * The query, its matchers and the labels it groups by.
     *
     * @return the query as the adapter would send it
     */
    public RenderedQuery rendered() {
        return rendered;
    }

    /**
     * The syntax tree.
     *
     * @return the tree, or Prometheus' errors
     */
    public PromqlResult<Expr> parsed() {
        return checked.get().parsed();
    }

    /**
     * The syntax tree.
     *
     * @return the tree, or empty if Prometheus rejects the query
     */
    public Optional<Expr> expr() {
        return parsed().value();
    }

    /**
     * What Prometheus or the adapter does not accept in the query.
     *
     * @return the problem as {@link CheckedQuery} tells it; empty if there is none, and if it is not known which series
     *     the query would be about
     */
    public Optional<Diagnostic> problem() {
        boolean isOfUnknownSeries =
                template.rule().isPresent() && rendered.series().isEmpty();
        return isOfUnknownSeries ? Optional.empty() : checked.get().problem(request());
    }

    /**
     * The labels of the result.
     *
     * @return what is known about them, or empty if Prometheus rejects the query
     */
    public Optional<ResultLabels> labels() {
        return labels.get();
    }

    /**
     * The functions that compute with the buckets of histograms.
     *
     * @return one for each call in the order of the text; none if Prometheus rejects the query
     */
    public List<ExprFacts.BucketFunction> bucketFunctions() {
        return expr().map(expr -> ExprFacts.bucketFunctions(expr, this::labelsOf))
                .orElseGet(List::of);
    }

    /**
     * A part of the query in the query's own text, for a second excerpt.
     *
     * @param range the part
     * @return the region; its source is named for the request
     */
    public Span span(TextRange range) {
        return text.span(range.start(), range.end());
    }

    /**
     * Where a part of the query comes from.
     *
     * @param range the part
     * @return the region of the template in the file, as narrow as it is known
     */
    public Optional<Span> place(TextRange range) {
        return located.get().part(range.start(), range.end());
    }

    @Override
    public String toString() {
        return rendered.promql();
    }
}
