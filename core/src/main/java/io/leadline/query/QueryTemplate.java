package io.leadline.query;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.association.LabelMapping;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.golang.GoQuote;
import io.leadline.golang.GoResult;
import io.leadline.source.Located;
import io.leadline.source.Span;
import io.leadline.template.GoTemplate;
import io.leadline.template.OutputPiece;
import io.leadline.template.ParsedTemplate;
import io.leadline.template.PartialOutput;
import io.leadline.template.QueryData;
import io.leadline.template.Rendering;
import io.leadline.template.TemplateError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The compiled querying part of a rule: {@code metricsQuery}, {@code containerQuery} or {@code nodeQuery} with the
 * labels of the rule. A port of {@code metricsQuery} of prometheus-adapter v0.12.0 (pkg/naming/metrics_query.go).
 * Immutable and thread-safe.
 */
public final class QueryTemplate {
    private static final String NAME = "metrics-query";

    private final Located<String> text;
    private final GoTemplate template;
    private final LabelMapping labels;

    private QueryTemplate(Located<String> text, GoTemplate template, LabelMapping labels) {
        this.text = text;
        this.template = template;
        this.labels = labels;
    }

    /**
     * Compiles a template.
     *
     * @param text the template as it is written; an empty one compiles and gives no query
     * @param labels the labels of the rule
     * @param parser does what {@link #parse} does; may remember
     * @param findings receives every problem, with its place
     * @return the template, or Go's error
     */
    public static GoResult<QueryTemplate> compile(
            Located<String> text,
            LabelMapping labels,
            Function<String, ParsedTemplate> parser,
            Consumer<Diagnostic> findings) {
        return checked(text, parser.apply(text.value()), findings)
                .map(template -> new QueryTemplate(text, template, labels));
    }

    /**
     * Parses the text of a query template, which depends on nothing else.
     *
     * @param text the text
     * @return the template, or the first error
     */
    public static ParsedTemplate parse(String text) {
        return GoTemplate.parse(NAME, text);
    }

    private static GoResult<GoTemplate> checked(
            Located<String> text, ParsedTemplate parsed, Consumer<Diagnostic> findings) {
        if (parsed.template().isPresent()) {
            return GoResult.of(parsed.orThrow());
        }
        String cause = parsed.error().map(TemplateError::message).orElse("");
        findings.accept(Diagnostic.error(Code.PA501, "unable to parse metrics query template: " + cause)
                .at(place(text, parsed.error()), "")
                .build());
        return GoResult.failed("unable to parse metrics query template " + GoQuote.quote(text.value()) + ": " + cause);
    }

    private static Optional<Span> place(Located<String> text, Optional<TemplateError> error) {
        return error.flatMap(e -> text.part(e.start(), e.end())).or(text::span);
    }

    /**
     * Fills in what is the same in all requests for one metric, which makes each of them cheaper.
     *
     * @param series name of the series
     * @param resource group and plural name of the objects' resource
     * @param extraGroupBy labels to group by after the resource's own
     * @return renders what {@link #render} does for this series, resource and extra labels
     */
    public MetricQuery forMetric(String series, GroupResource resource, List<String> extraGroupBy) {
        return new MetricQuery(this, series, resource, extraGroupBy);
    }

    /** What the template writes for requests with matchers for some labels; see {@link GoTemplate}. */
    Optional<PartialOutput> executeWithoutValues(String series, List<String> groupBy, List<String> labels) {
        return template.executeWithoutValues(series, groupBy, labels);
    }

    /** Whether the template may use more of the matchers than their text; names of fields have no other spelling. */
    boolean usesValues() {
        return text.value().contains("LabelValuesByName");
    }

    LabelMapping labels() {
        return labels;
    }

    /** The label of namespaces, "" if there is none. */
    String namespaceLabel() {
        return labels.labelFor(ClusterWide.NAMESPACES).value().orElse("");
    }

    /**
     * Renders the query for objects of a resource.
     *
     * @param series name of the series
     * @param resource group and plural name of the objects' resource
     * @param namespace the objects' namespace, "" for objects of the cluster
     * @param extraGroupBy labels to group by after the resource's own
     * @param selector conditions on the metric's labels
     * @param names names of the objects, at least one
     * @return the query, or a failure of kind {@code BUILD}
     */
    public QueryResult render(
            String series,
            GroupResource resource,
            String namespace,
            List<String> extraGroupBy,
            LabelSelector selector,
            List<String> names) {
        GoResult<String> label = labels.labelFor(resource);
        GoResult<List<QueryMatcher>> matchers =
                matchers(namespace, selector, label.value().orElse(""), names);
        if (matchers.error().isPresent()) {
            return QueryResult.unbuildable(matchers.error().get());
        }
        if (label.error().isPresent()) {
            return QueryResult.unbuildable(label.error().get());
        }
        return render(series, matchers.orThrow(), groupBy(label.orThrow(), extraGroupBy));
    }

    /** The labels that a query for objects is grouped by. */
    static List<String> groupBy(String label, List<String> extra) {
        List<String> groupBy = new ArrayList<>(extra.size() + 1);
        groupBy.add(label);
        groupBy.addAll(extra);
        return List.copyOf(groupBy);
    }

    /** The matchers of a request for objects: those of the metric selector, the namespace's and the objects'. */
    GoResult<List<QueryMatcher>> matchers(String namespace, LabelSelector selector, String label, List<String> names) {
        List<QueryMatcher> matchers = Matchers.list(selector);
        Optional<String> error = addCommon(matchers, namespace, selector);
        if (error.isPresent()) {
            return GoResult.failed(error.get());
        }
        matchers.add(Matchers.objects(label, names));
        return GoResult.of(matchers);
    }

    /**
     * Renders the query of an external metric.
     *
     * @param series name of the series
     * @param namespace the namespace to limit the query to, "" for none
     * @param selector conditions on the metric's labels
     * @return the query, or a failure of kind {@code BUILD}
     */
    public QueryResult renderExternal(String series, String namespace, LabelSelector selector) {
        List<QueryMatcher> matchers = Matchers.list(selector);
        Optional<String> error = addCommon(matchers, namespace, selector);
        return error.isPresent() ? QueryResult.unbuildable(error.get()) : render(series, matchers, List.of());
    }

    /** Adds the matchers of selector and namespace; the namespace's label is looked for before the selector is read. */
    private Optional<String> addCommon(List<QueryMatcher> matchers, String namespace, LabelSelector selector) {
        GoResult<String> namespaceLabel =
                namespace.isEmpty() ? GoResult.of("") : labels.labelFor(ClusterWide.NAMESPACES);
        if (namespaceLabel.value().isEmpty()) {
            return namespaceLabel.error();
        }
        for (LabelRequirement requirement : selector.requirements()) {
            GoResult<QueryMatcher> matcher = Matchers.of(requirement);
            if (matcher.value().isEmpty()) {
                return matcher.error();
            }
            matchers.add(matcher.orThrow());
        }
        if (!namespace.isEmpty()) {
            if (namespaceLabel.orThrow().isEmpty()) {
                return Optional.of("label not specified");
            }
            matchers.add(Matchers.namespace(namespaceLabel.orThrow(), namespace));
        }
        return Optional.empty();
    }

    private QueryResult render(String series, List<QueryMatcher> matchers, List<String> groupBy) {
        Rendering rendering = template.execute(data(series, matchers, groupBy));
        if (rendering.error().isPresent()) {
            return QueryResult.failed(new QueryFailure(
                    QueryFailure.Kind.BUILD,
                    rendering.error().map(TemplateError::message).orElse(""),
                    place(text, rendering.error())));
        }
        if (rendering.text().isEmpty()) {
            return QueryResult.failed(new QueryFailure(
                    QueryFailure.Kind.BUILD, "empty query produced by metrics query template", text.span()));
        }
        return QueryResult.of(
                new RenderedQuery(rendering.text(), new RenderedQuery.Origin(this, series, groupBy), matchers));
    }

    private static QueryData data(String series, List<QueryMatcher> matchers, List<String> groupBy) {
        return QueryData.of(
                series, Matchers.text(matchers), Matchers.valuesByName(matchers), String.join(",", groupBy), groupBy);
    }

    /** Renders a query once more, to find out which part of the template wrote what. */
    List<OutputPiece> trace(RenderedQuery query) {
        return template.trace(data(query.series(), query.matchers(), query.groupBy()));
    }

    /**
     * The template with its place.
     *
     * @return the template as it is written
     */
    public Located<String> text() {
        return text;
    }
}
