package io.leadline.cli;

import io.leadline.association.GroupResource;
import io.leadline.config.AdapterConfig;
import io.leadline.diagnostic.VisibleText;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.RuleTrace;
import io.leadline.golang.GoResult;
import io.leadline.rule.MetricRule;
import io.leadline.rule.ResourceMetricRule;
import io.leadline.rule.ResourceMetricRules;
import io.leadline.rule.RuleSection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything about a configuration: what was read, each rule in words, each metric with an example. */
final class Overview {
    private final Session session;
    private final MetricRegistry registry;
    private final SeriesSample sample;
    private final Page page;
    private final QueryText queries;

    Overview(Session session, MetricRegistry registry, SeriesSample sample, Page page, QueryText queries) {
        this.queries = queries;
        this.session = session;
        this.registry = registry;
        this.sample = sample;
        this.page = page;
    }

    void print() {
        header();
        section(registry.rules().custom(), registry.trace().custom());
        section(registry.rules().external(), registry.trace().external());
        registry.rules().resource().ifPresent(this::usage);
        custom();
        external();
    }

    /** What was read. */
    void header() {
        String description = session.file().map(file -> file.description()).orElse("");
        page.row(0, "config", VisibleText.of(session.inputs().config()));
        page.row(0, "", VisibleText.of(description) + ": " + contents());
        page.row(
                0,
                "series",
                session.inputs()
                        .series()
                        .map(name -> VisibleText.of(name) + ": " + Page.count(sample.count(), "series"))
                        .orElseGet(this::noSeries));
        String resources = session.inputs().apiResources().isEmpty()
                ? "those of Kubernetes"
                : "those of Kubernetes and "
                        + String.join(", ", session.inputs().apiResources());
        page.row(0, "resources", resources);
        if (!session.assumed().isEmpty()) {
            page.row(
                    0,
                    "",
                    "assumed to exist: "
                            + session.assumed().stream()
                                    .map(GroupResource::toString)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private String contents() {
        AdapterConfig config = session.file().orElseThrow().config();
        StringBuilder text = new StringBuilder(Page.count(config.rules().size(), "rule"));
        if (!config.externalRules().isEmpty()) {
            text.append(", ").append(Page.count(config.externalRules().size(), "external rule"));
        }
        return text.append(config.resourceRules().isPresent() ? ", resource rules" : "")
                .toString();
    }

    private String noSeries() {
        return sample.count() == 0
                ? "none; give those of your Prometheus with --series FILE"
                : "none given; assumed are those that rules ask for by name (--series FILE tells of all)";
    }

    private void section(RuleSection section, List<RuleTrace> traces) {
        for (int i = 0; i < section.outcomes().size(); i++) {
            GoResult<MetricRule> outcome = section.outcomes().get(i);
            int index = i;
            outcome.error()
                    .ifPresent(error -> page.heading(section.kind().key() + "[" + index + "]")
                            .line(2, page.console().bad("the adapter does not start: " + VisibleText.of(error))));
            traces.stream().filter(trace -> trace.rule().index() == index).forEach(trace -> {
                new RuleText(page, session.assumed()).print(trace.rule());
                if (session.assumesSeries()) {
                    assumption(trace);
                } else {
                    new FunnelText(page, sample).print(trace);
                }
            });
        }
    }

    private void assumption(RuleTrace trace) {
        page.row(
                2,
                "series",
                trace.groups().stream()
                        .findFirst()
                        .map(group -> "assumed to exist: " + Page.code(group.series()))
                        .orElse(
                                "not given: which metrics this rule exposes depends on the series that Prometheus has"));
    }

    private void usage(GoResult<ResourceMetricRules> outcome) {
        outcome.error()
                .ifPresent(error -> page.heading("resourceRules")
                        .line(2, page.console().bad("the adapter does not start: " + VisibleText.of(error))));
        outcome.value().ifPresent(rules -> {
            page.heading("resourceRules (kubectl top)");
            query("pods, CPU", rules.cpu(), true);
            query("pods, memory", rules.memory(), true);
            query("nodes, CPU", rules.cpu(), false);
            query("nodes, memory", rules.memory(), false);
        });
    }

    private void query(String what, ResourceMetricRule rule, boolean pods) {
        var result = pods ? rule.renderPods("NAMESPACE", List.of("POD")) : rule.renderNodes(List.of("NODE"));
        page.row(
                2,
                what,
                result.query()
                        .map(query -> VisibleText.of(query.promql().strip()))
                        .orElseGet(() -> page.console()
                                .bad(result.failure().map(Failures::inWords).orElse(""))));
        result.query().ifPresent(query -> queries.print(page.contentOf(2), query, "kubectl top, " + what));
    }

    private void custom() {
        title("custom.metrics.k8s.io", registry.customMetrics().size(), registry.customError());
        registry.customMetrics().forEach(new MetricText(page, registry, sample, queries)::print);
    }

    private void external() {
        if (!registry.rules().external().outcomes().isEmpty()) {
            title("external.metrics.k8s.io", registry.externalMetrics().size(), registry.externalError());
            registry.externalMetrics().forEach(new MetricText(page, registry, sample, queries)::print);
        }
    }

    private void title(String api, int metrics, Optional<String> error) {
        page.heading(api + " lists " + (metrics == 0 ? "no metric" : Page.count(metrics, "metric"))
                + (session.assumesSeries() && metrics > 0 ? " if there are such series" : ""));
        error.ifPresent(text -> page.line(2, page.console().bad(VisibleText.of(text))));
    }
}
