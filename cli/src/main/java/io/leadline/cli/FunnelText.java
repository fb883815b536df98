package io.leadline.cli;

import io.leadline.association.LabelAssociation;
import io.leadline.diagnostic.VisibleText;
import io.leadline.discovery.RuleTrace;
import io.leadline.discovery.SeriesGroup;
import io.leadline.naming.NameFilter;
import io.leadline.promql.Labels;
import io.leadline.promql.Matcher;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleSection;
import java.util.List;
import java.util.stream.Stream;

/** What became of the series at each step of a rule, and why some were lost. */
final class FunnelText {
    private static final int SHOWN = 8;

    private final Page page;
    private final SeriesSample sample;

    FunnelText(Page page, SeriesSample sample) {
        this.page = page;
        this.sample = sample;
    }

    void print(RuleTrace trace) {
        if (trace.error().isPresent()) {
            String effect = "Prometheus refuses this rule, and so nothing of this section is listed: ";
            page.row(
                    2,
                    "series",
                    page.console().bad(effect + VisibleText.of(trace.error().get())));
            return;
        }
        boolean external = trace.rule().section() == RuleSection.Kind.EXTERNAL;
        page.row(
                2,
                "series",
                step(trace.selected(), "asked for") + " > " + step(trace.passed(), "pass the filters") + " > "
                        + step(trace.named(), "have a name")
                        + (external ? "" : " > " + step(trace.associated(), "name a resource")));
        names(trace);
        losses(trace);
    }

    /** What an expansion makes of the names of the series. */
    private void names(RuleTrace trace) {
        String as = trace.rule().naming().as();
        if (as.equals("$0") || as.indexOf('$') < 0) {
            return;
        }
        List<String> names = trace.groups().stream()
                .filter(group -> group.step() == SeriesGroup.Step.EXPOSED)
                .map(group -> Page.code(group.series()) + " is called " + called(group))
                .distinct()
                .toList();
        names.stream().limit(SHOWN).forEach(name -> page.row(2, "", name));
        if (names.size() > SHOWN) {
            page.row(2, "", "and " + (names.size() - SHOWN) + " more");
        }
    }

    private String called(SeriesGroup group) {
        String name = group.metric().value().orElse("");
        return name.isEmpty()
                ? page.console().bad("nothing, so no request can reach it (the number of a group is written `${1}`)")
                : page.console().name(Page.code(name));
    }

    private String step(long count, String what) {
        String text = count + " " + what;
        return count == 0 ? page.console().bad(text) : text;
    }

    private void losses(RuleTrace trace) {
        if (trace.selected() == 0) {
            nothingSelected(trace.rule());
            return;
        }
        List<SeriesGroup> lost = trace.groups().stream()
                .filter(group -> group.step() != SeriesGroup.Step.EXPOSED)
                .toList();
        for (SeriesGroup group : lost.subList(0, Math.min(SHOWN, lost.size()))) {
            page.row(2, "", lost(group));
        }
        if (lost.size() > SHOWN) {
            page.row(2, "", "and " + (lost.size() - SHOWN) + " more kinds of series were lost");
        }
    }

    /** Why series with one name and one set of labels are not exposed. */
    String lost(SeriesGroup group) {
        String name = Page.code(group.series()) + " (" + group.count() + ") ";
        return switch (group.step()) {
            case FILTERED_OUT ->
                "dropped " + name + "by " + filter(group.rejectedBy().orElseThrow());
            case UNNAMED -> "lost " + name + "because " + group.metric().error().orElse("it has no name");
            case UNASSOCIATED -> "lost " + name + "because no label names a resource; it has " + labels(group);
            case EXPOSED ->
                "exposed " + name + "as " + Page.code(group.metric().value().orElse(""));
        };
    }

    private static String filter(NameFilter filter) {
        return filter.kind().key() + " " + Page.code(filter.pattern().value())
                + filter.pattern()
                        .span()
                        .map(span -> " at " + RuleText.place(span.outermost()))
                        .orElse("");
    }

    static String labels(SeriesGroup group) {
        List<String> labels = group.association()
                .map(association ->
                        association.labels().stream().map(FunnelText::label).toList())
                .orElse(group.labels());
        return labels.isEmpty() ? "no labels" : RuleText.some(labels, 3 * SHOWN);
    }

    private static String label(LabelAssociation association) {
        String label = Page.code(association.label());
        return association.source() == LabelAssociation.Source.UNKNOWN_RESOURCE
                ? label + " (" + association.error().orElse("unknown resource") + ")"
                : label;
    }

    /** Looks among the series that were seen for those that only just miss the selector. */
    private void nothingSelected(MetricRule rule) {
        List<Matcher> matchers = rule.selector().value().map(s -> s.matchers()).orElse(List.of());
        List<Labels> named = sample.all().stream()
                .filter(series -> nameMatchers(matchers).allMatch(matcher -> matcher.matches(series)))
                .toList();
        if (sample.count() == 0) {
            page.row(2, "", "there are no series at all");
        } else if (named.isEmpty()) {
            page.row(2, "", "none of the " + sample.count() + " series has such a name");
        } else {
            Labels nearest = named.get(0);
            matchers.stream()
                    .filter(matcher -> !matcher.matches(nearest))
                    .forEach(matcher -> page.row(
                            2,
                            "",
                            Page.code(nearest.metricName()) + " fails " + Page.code(matcher.toString()) + ": "
                                    + (nearest.get(matcher.name()).isEmpty()
                                            ? "it has only the labels " + RuleText.some(nearest.names(), SHOWN)
                                            : "its value is " + Page.code(nearest.get(matcher.name())))));
        }
    }

    private static Stream<Matcher> nameMatchers(List<Matcher> matchers) {
        return matchers.stream().filter(matcher -> matcher.name().equals(Labels.METRIC_NAME));
    }
}
