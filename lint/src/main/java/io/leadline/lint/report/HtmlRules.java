package io.leadline.lint.report;

import io.leadline.association.GroupResource;
import io.leadline.config.AdapterConfig;
import io.leadline.discovery.AssumedSeries;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.ExternalMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.RuleTrace;
import io.leadline.discovery.SeriesGroup;
import io.leadline.golang.GoResult;
import io.leadline.lint.LintOptions;
import io.leadline.naming.NameFilter;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.MetricRequest;
import io.leadline.query.QueryResult;
import io.leadline.rule.AdapterRules;
import io.leadline.rule.MetricRule;
import io.leadline.rule.ResourceMetricRule;
import io.leadline.rule.RuleCompiler;
import io.leadline.rule.RuleInWords;
import io.leadline.rule.RuleSection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the rules of a configuration expose, if there are the series that they ask for by name. Not thread-safe. */
final class HtmlRules {
    private static final GroupResource NAMESPACES = new GroupResource("", "namespaces");

    private final HtmlPage page;
    private final HtmlInput input;
    private final LintOptions options;

    HtmlRules(HtmlPage page, HtmlInput input, LintOptions options) {
        this.page = page;
        this.input = input;
        this.options = options;
    }

    void write(AdapterConfig config) {
        Optional<AdapterRules> compiled =
                RuleCompiler.compile(config, options.mapper()).value();
        boolean isEmpty = config.rules().isEmpty()
                && config.externalRules().isEmpty()
                && config.resourceRules().isEmpty();
        if (compiled.isEmpty() || isEmpty) {
            return;
        }
        AdapterRules rules = compiled.get();
        MetricRegistry registry = MetricRegistry.discover(rules, AssumedSeries.of(rules));
        page.raw("<details class=\"rules\" open><summary>What the rules expose</summary>\n");
        if (input.stops()) {
            page.raw(
                    "<p class=\"bad\">The adapter does not start. Without the errors below it would expose this.</p>\n");
        }
        page.raw("<p>If Prometheus has the series that rules ask for by name. Values in capital letters stand for ");
        page.raw("those of your series.</p>\n<table>\n");
        page.raw("<thead><tr><th>Rule</th><th>Takes</th><th>Exposes</th></tr></thead>\n<tbody>\n");
        section(rules.custom(), registry.trace().custom(), registry.customError(), registry);
        section(rules.external(), registry.trace().external(), registry.externalError(), registry);
        rules.resource()
                .ifPresent(outcome -> outcome.value().ifPresent(both -> {
                    usage("CPU", both.cpu());
                    usage("memory", both.memory());
                }));
        page.raw("</tbody>\n</table>\n</details>\n");
    }

    private void section(RuleSection section, List<RuleTrace> traces, Optional<String> error, MetricRegistry registry) {
        for (int i = 0; i < section.outcomes().size(); i++) {
            GoResult<MetricRule> outcome = section.outcomes().get(i);
            int index = i;
            Optional<RuleTrace> trace =
                    traces.stream().filter(t -> t.rule().index() == index).findFirst();
            page.raw("<tr><td>");
            name(section.kind().key() + "[" + i + "]", outcome.value());
            page.raw("</td>");
            if (outcome.error().isPresent() || trace.isEmpty()) {
                page.raw("<td></td><td class=\"bad\">the adapter does not start: ");
                page.text(outcome.error().orElse("another rule is in error")).raw("</td></tr>\n");
                continue;
            }
            page.raw("<td>");
            takes(trace.get().rule());
            page.raw("</td><td>");
            error.ifPresent(text -> page.raw("<p class=\"bad\">").text(text).raw("</p>"));
            exposes(trace.get(), registry);
            page.raw("</td></tr>\n");
        }
    }

    private void name(String name, Optional<MetricRule> rule) {
        page.text(name);
        rule.flatMap(known -> known.config().origin()).ifPresent(origin -> {
            page.raw("<br>");
            input.place(origin.span().outermost());
        });
    }

    private void takes(MetricRule rule) {
        page.sentence(rule.selector()
                .value()
                .map(RuleInWords::of)
                .orElse("nothing: Prometheus refuses `" + rule.seriesQuery() + "`"));
        rule.naming().filters().stream()
                .filter(filter -> filter.kind() != NameFilter.Kind.MATCHES)
                .forEach(filter -> page.raw("<br>").sentence(RuleInWords.of(filter)));
    }

    private void exposes(RuleTrace trace, MetricRegistry registry) {
        MetricRule rule = trace.rule();
        if (trace.groups().isEmpty()) {
            page.raw("depends on the series that Prometheus has");
        }
        for (SeriesGroup group : trace.groups()) {
            if (group.step() != SeriesGroup.Step.EXPOSED) {
                page.raw("<p class=\"bad\">").sentence(lost(group)).raw("</p>");
            }
        }
        registry.customMetrics().stream()
                .filter(metric -> isOf(metric.rule(), rule))
                .forEach(metric -> {
                    metric(metric.resource() + "/" + shown(metric.name()), registry.query(request(metric)));
                });
        registry.externalMetrics().stream()
                .filter(metric -> isOf(metric.rule(), rule))
                .forEach(metric -> {
                    metric("external/" + shown(metric.name()), registry.query(request(metric)));
                });
    }

    private static boolean isOf(MetricRule one, MetricRule other) {
        return one.section() == other.section() && one.index() == other.index();
    }

    private static String shown(String name) {
        return name.isEmpty() ? "(empty name)" : name;
    }

    private static String lost(SeriesGroup group) {
        return switch (group.step()) {
            case FILTERED_OUT -> "nothing: a filter drops `" + group.series() + "`";
            case UNNAMED ->
                "nothing: `" + group.series() + "` gets no name, "
                        + group.metric().error().orElse("");
            case UNASSOCIATED -> "nothing: no label of `" + group.series() + "` names a resource";
            case EXPOSED -> "";
        };
    }

    private static MetricRequest request(CustomMetric metric) {
        MetricRequest request =
                MetricRequest.of(metric.resource(), metric.name()).named(value(metric.rule(), metric.resource()));
        return metric.namespaced() ? request.inNamespace(value(metric.rule(), NAMESPACES)) : request;
    }

    private static ExternalMetricRequest request(ExternalMetric metric) {
        return ExternalMetricRequest.of(metric.name()).inNamespace(value(metric.rule(), NAMESPACES));
    }

    /** What an object is called in series that are assumed. */
    private static String value(MetricRule rule, GroupResource resource) {
        return rule.labels().labelFor(resource).value().orElse("NAME").toUpperCase(Locale.ROOT);
    }

    private void usage(String what, ResourceMetricRule rule) {
        page.raw("<tr><td>resourceRules</td><td>")
                .text(what + " for kubectl top")
                .raw("</td><td>");
        metric("pods", rule.renderPods("NAMESPACE", List.of("POD")));
        metric("nodes", rule.renderNodes(List.of("NODE")));
        page.raw("</td></tr>\n");
    }

    private void metric(String name, QueryResult result) {
        page.raw("<div class=\"metric\"><code>").text(name).raw("</code>");
        result.query()
                .ifPresent(
                        query -> page.raw("<pre>").lines(query.promql().strip()).raw("</pre>"));
        result.failure()
                .ifPresent(failure -> page.raw("<p class=\"bad\">no query: ")
                        .text(failure.error())
                        .raw("</p>"));
        page.raw("</div>\n");
    }
}
