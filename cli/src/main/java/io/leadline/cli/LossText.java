package io.leadline.cli;

import io.leadline.association.GroupResource;
import io.leadline.association.NormalizedResource;
import io.leadline.discovery.CustomMetric;
import io.leadline.discovery.ExternalMetric;
import io.leadline.discovery.MetricRegistry;
import io.leadline.discovery.RuleTrace;
import io.leadline.discovery.SeriesGroup;
import io.leadline.golang.GoResult;
import io.leadline.query.MetricRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a metric is not exposed: for each rule the step at which it was lost. */
final class LossText {
    private static final int SHOWN = 12;

    private final Page page;
    private final Session session;
    private final MetricRegistry registry;
    private final SeriesSample sample;

    LossText(Page page, Session session, MetricRegistry registry, SeriesSample sample) {
        this.page = page;
        this.session = session;
        this.registry = registry;
        this.sample = sample;
    }

    /** A custom metric of a resource. */
    void print(MetricRequest request) {
        GoResult<NormalizedResource> resource = registry.rules().mapper().normalize(request.resource());
        if (resource.value().isEmpty()) {
            bad("the resource `" + request.resource() + "` is not known: "
                    + resource.error().orElse("") + " (--api-resources FILE adds resources)");
            return;
        }
        GroupResource wanted = resource.orThrow().groupResource();
        List<CustomMetric> sameName = registry.customMetrics().stream()
                .filter(metric -> metric.name().equals(request.metric()))
                .toList();
        Optional<CustomMetric> otherScope = sameName.stream()
                .filter(metric -> metric.resource().equals(wanted))
                .findFirst();
        bad("`" + wanted + "` has no metric " + Page.code(request.metric())
                + (request.namespaced() ? " in namespaces" : " at the root of the API"));
        if (otherScope.isPresent()) {
            page.row(
                    2,
                    "",
                    otherScope.get().namespaced()
                            ? "it is listed for objects in namespaces: give --namespace"
                            : "it is listed only at the root of the API: ask without a namespace");
        } else if (!sameName.isEmpty()) {
            page.row(
                    2,
                    "",
                    "a metric of that name is listed for "
                            + RuleText.some(
                                    sameName.stream()
                                            .map(metric -> metric.resource().toString())
                                            .toList(),
                                    SHOWN));
            page.row(2, "", "its series have no label that names " + wanted);
        }
        registry.customError().ifPresent(this::bad);
        printRules(request.metric(), registry.trace().custom());
    }

    /** An external metric. */
    void printExternal(String metric) {
        bad("no external metric is called " + Page.code(metric));
        registry.externalError().ifPresent(this::bad);
        printRules(metric, registry.trace().external());
    }

    /** A metric of whatever has it. */
    void printNames(String metric) {
        List<String> names = Stream.concat(
                        registry.customMetrics().stream().map(CustomMetric::name),
                        registry.externalMetrics().stream().map(ExternalMetric::name))
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(Page::code)
                .toList();
        page.row(2, "exposed are", names.isEmpty() ? "no metrics" : RuleText.some(names, SHOWN));
        registry.customError().ifPresent(this::bad);
        registry.externalError().ifPresent(this::bad);
        printRules(
                metric,
                Stream.concat(registry.trace().custom().stream(), registry.trace().external().stream())
                        .toList());
    }

    private void bad(String text) {
        page.row(2, "not exposed", page.console().bad(text));
    }

    private void printRules(String metric, List<RuleTrace> traces) {
        if (sample.count() == 0) {
            page.row(2, "", "there are no series: give those of your Prometheus with --series FILE");
        }
        for (RuleTrace trace : traces) {
            List<SeriesGroup> meant = trace.groups().stream()
                    .filter(group -> group.metric().value().equals(Optional.of(metric)))
                    .toList();
            if (meant.isEmpty()) {
                page.heading(RuleText.title(trace.rule()));
            } else {
                new RuleText(page, session.assumed()).print(trace.rule());
            }
            FunnelText funnel = new FunnelText(page, sample);
            if (!session.assumesSeries()) {
                funnel.print(trace);
            }
            if (meant.isEmpty()) {
                page.row(2, "verdict", noSuchName(trace));
            }
            for (SeriesGroup group : meant.subList(0, Math.min(SHOWN, meant.size()))) {
                page.row(
                        2,
                        "verdict",
                        group.step() == SeriesGroup.Step.EXPOSED
                                ? Page.code(group.series()) + " is called so and exposed; its labels are "
                                        + FunnelText.labels(group)
                                : funnel.lost(group));
            }
        }
    }

    private static String noSuchName(RuleTrace trace) {
        List<String> names = trace.groups().stream()
                .flatMap(group -> group.metric().value().stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(Page::code)
                .toList();
        return names.isEmpty()
                ? "this rule names no series"
                : "this rule calls its series " + RuleText.some(names, SHOWN);
    }
}
