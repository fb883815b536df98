package io.leadline.cli;

import io.leadline.association.GroupResource;
import io.leadline.diagnostic.VisibleText;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.ExternalMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.RuleTrace;
import io.leadline.golang.GoResult;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryResult;
import io.leadline.query.RenderedQuery;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleInWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One request: the rule that answers it, its parts applied, and the query; or why there is none. */
final class RequestText {
    private static final GroupResource NAMESPACES = new GroupResource("", "namespaces");
    private static final String SOME = "NAME";

    private final Page page;
    private final Session session;
    private final MetricRegistry registry;
    private final SeriesSample sample;
    private final QueryText queries;

    RequestText(Page page, Session session, MetricRegistry registry, SeriesSample sample, QueryText queries) {
        this.queries = queries;
        this.page = page;
        this.session = session;
        this.registry = registry;
        this.sample = sample;
    }

    /**
     * Explains a request.
     *
     * @return whether there is a query for it
     */
    boolean print(Request request) {
        if (request instanceof Request.Custom custom) {
            return print(custom);
        }
        if (request instanceof Request.External external) {
            return print(external);
        }
        throw new UsageException("`leadline explain` without a request shows the queries of the resource metrics; "
                + "`leadline render` prints one");
    }

    private boolean print(Request.Custom custom) {
        page.heading("GET " + custom.path());
        MetricRequest request = Answers.withObjects(custom.request(), registry, sample);
        Optional<CustomMetric> metric = registry.find(request);
        if (metric.isEmpty()) {
            new LossText(page, session, registry, sample).print(custom.request());
            return false;
        }
        MetricRequest complete = request.names().isEmpty() ? request.named(example(metric.get(), request)) : request;
        MetricRule rule = metric.get().rule();
        QueryResult result = registry.query(complete);
        page.row(2, "answered by", RuleText.title(rule));
        discovery(rule, metric.get().series(), registry.trace().custom());
        page.row(2, "association", association(rule, metric.get(), complete));
        naming(metric.get().series(), metric.get().name());
        return query(result, custom.path().toString());
    }

    private String example(CustomMetric metric, MetricRequest request) {
        Optional<String> label =
                metric.rule().labels().labelFor(metric.resource()).value();
        return label.map(name -> sample.example(metric.series(), List.of(name)).get(name))
                .filter(value -> !value.isEmpty())
                .orElse(request.resource().equals(NAMESPACES) ? "NAMESPACE" : SOME);
    }

    private boolean print(Request.External external) {
        page.heading("GET " + external.path());
        Optional<ExternalMetric> metric = registry.find(external.request());
        if (metric.isEmpty()) {
            new LossText(page, session, registry, sample)
                    .printExternal(external.request().metric());
            return false;
        }
        MetricRule rule = metric.get().rule();
        page.row(2, "answered by", RuleText.title(rule));
        discovery(rule, metric.get().series(), registry.trace().external());
        page.row(2, "association", RuleText.namespaceOf(rule));
        naming(metric.get().series(), metric.get().name());
        return query(registry.query(external.request()), external.path().toString());
    }

    private void discovery(MetricRule rule, String series, List<RuleTrace> traces) {
        long count = traces.stream()
                .filter(trace -> trace.rule().index() == rule.index())
                .flatMap(trace -> trace.groups().stream())
                .filter(group -> group.series().equals(series))
                .mapToLong(group -> group.count())
                .sum();
        page.row(
                2,
                "discovery",
                page.console().name(VisibleText.of(series)) + " (" + count + "), among "
                        + rule.selector().value().map(RuleInWords::of).orElse(rule.seriesQuery()));
    }

    private static String association(MetricRule rule, CustomMetric metric, MetricRequest request) {
        GoResult<String> label = rule.labels().labelFor(metric.resource());
        String objects = label.value()
                .map(name -> "label " + Page.code(name) + " holds the names of " + metric.resource())
                .orElseGet(() -> label.error().orElse(""));
        if (request.namespace().isEmpty()) {
            return objects;
        }
        GoResult<String> namespace = rule.labels().labelFor(NAMESPACES);
        return objects
                + namespace
                        .value()
                        .map(name -> ", label " + Page.code(name) + " their namespace")
                        .orElseGet(() -> "; " + namespace.error().orElse(""));
    }

    private void naming(String series, String metric) {
        page.row(
                2,
                "naming",
                VisibleText.of(series) + " is called " + page.console().name(Page.code(metric)));
    }

    private boolean query(QueryResult result, String path) {
        result.failure().ifPresent(failure -> {
            page.row(2, "querying", page.console().bad("no query: " + VisibleText.of(Failures.inWords(failure))));
            failure.diagnostic().ifPresent(diagnostic -> page.gap().diagnostic(4, diagnostic));
        });
        result.query().ifPresent(query -> query(query, path));
        return result.query().isPresent();
    }

    private void query(RenderedQuery query, String path) {
        String matchers = query.matchers().stream().map(Object::toString).collect(Collectors.joining(","));
        placeholder("querying", ".Series", query.series());
        placeholder("", ".LabelMatchers", matchers);
        placeholder("", ".GroupBy", String.join(",", query.groupBy()));
        page.gap();
        page.line(2, page.console().dim("PromQL"));
        page.block(4, query.promql());
        queries.print(4, query, "GET " + path);
    }

    private void placeholder(String label, String name, String value) {
        page.row(
                2,
                label,
                name
                        + " ".repeat(Math.max(1, 16 - name.length()))
                        + (value.isEmpty() ? "(empty)" : VisibleText.of(value)));
    }

    /** Says why no metric has a name. */
    boolean printMissing(Request.AnyOf request) {
        page.heading(Page.code(request.metric()) + " is not exposed");
        LossText losses = new LossText(page, session, registry, sample);
        losses.printNames(request.metric());
        return false;
    }
}
