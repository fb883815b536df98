package io.leadline.cli;

import io.leadline.association.GroupResource;
import io.leadline.diagnostic.VisibleText;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.ExternalMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.k8s.CustomMetricPath;
import io.leadline.k8s.ExternalMetricPath;
import io.leadline.promql.Labels;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryResult;
import java.util.List;
import java.util.Optional;

/** A listed metric with a path to ask for it and the query behind that, with values of series that were seen. */
final class MetricText {
    private static final GroupResource NAMESPACES = new GroupResource("", "namespaces");
    private static final String SOME = "NAME";

    private final Page page;
    private final MetricRegistry registry;
    private final SeriesSample sample;
    private final QueryText queries;

    MetricText(Page page, MetricRegistry registry, SeriesSample sample, QueryText queries) {
        this.page = page;
        this.queries = queries;
        this.registry = registry;
        this.sample = sample;
    }

    void print(CustomMetric metric) {
        title(metric.name(), " of " + metric.resource(), metric.series(), RuleText.id(metric.rule()));
        Optional<String> label =
                metric.rule().labels().labelFor(metric.resource()).value();
        Optional<String> namespaceLabel =
                metric.rule().labels().labelFor(NAMESPACES).value();
        Labels series = sample.example(metric.series(), List.of(label.orElse(""), namespaceLabel.orElse("")));
        String name = valueOf(series, label);
        MetricRequest request =
                MetricRequest.of(metric.resource(), metric.name()).named(name);
        Optional<String> namespace =
                metric.namespaced() ? Optional.of(valueOf(series, namespaceLabel)) : Optional.empty();
        request = request.inNamespace(namespace.orElse(""));
        String path = CustomMetricPath.of(metric.resource(), namespace, name, metric.name())
                .toString();
        page.line(4, path);
        query(registry.query(request), path);
    }

    void print(ExternalMetric metric) {
        title(metric.name(), "", metric.series(), RuleText.id(metric.rule()));
        Optional<String> namespaceLabel =
                metric.rule().labels().labelFor(NAMESPACES).value();
        Labels series = sample.example(metric.series(), List.of(namespaceLabel.orElse("")));
        String namespace = namespaceLabel.isPresent() ? valueOf(series, namespaceLabel) : "default";
        String path = ExternalMetricPath.of(namespace, metric.name()).toString();
        page.line(4, path);
        query(registry.query(ExternalMetricRequest.of(metric.name()).inNamespace(namespace)), path);
    }

    private void title(String name, String of, String series, String rule) {
        String shown = name.isEmpty() ? "(empty name)" : VisibleText.of(name);
        page.gap();
        page.line(
                2,
                page.console().bold(page.console().name(shown))
                        + of
                        + page.console().dim("   from " + VisibleText.of(series) + " by " + rule));
    }

    private void query(QueryResult result, String path) {
        result.query().ifPresent(query -> {
            page.block(6, query.promql());
            queries.print(6, query, "GET " + path);
        });
        result.failure()
                .ifPresent(failure -> failure.diagnostic()
                        .ifPresentOrElse(
                                diagnostic -> page.diagnostic(6, diagnostic),
                                () -> page.line(
                                        6,
                                        page.console().bad("no query: " + VisibleText.of(Failures.inWords(failure))))));
    }

    private static String valueOf(Labels series, Optional<String> label) {
        return label.map(series::get).filter(value -> !value.isEmpty()).orElse(SOME);
    }
}
