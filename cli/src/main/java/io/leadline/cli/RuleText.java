package io.leadline.cli;

import io.leadline.association.GroupResource;
import io.leadline.association.LabelMapping;
import io.leadline.golang.GoResult;
import io.leadline.naming.MetricNaming;
import io.leadline.naming.NameFilter;
import io.leadline.rule.MetricRule;
import io.leadline.rule.RuleInWords;
import io.leadline.rule.RuleSection;
import io.leadline.source.Located;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The four parts of a rule in words. */
final class RuleText {
    private static final GroupResource NAMESPACES = new GroupResource("", "namespaces");

    private final Page page;
    private final List<GroupResource> assumed;

    RuleText(Page page, List<GroupResource> assumed) {
        this.page = page;
        this.assumed = assumed;
    }

    /** How people find a rule: {@code rules[0] at config.yaml:10:5}. */
    static String title(MetricRule rule) {
        String place = rule.config()
                .origin()
                .map(origin -> origin.span().outermost())
                .map(span -> " at " + place(span))
                .orElse("");
        return id(rule) + place;
    }

    static String id(MetricRule rule) {
        return rule.section().key() + "[" + rule.index() + "]";
    }

    static String place(Span span) {
        return span.source().name() + ":" + span.position();
    }

    void print(MetricRule rule) {
        page.heading(title(rule));
        discovery(rule);
        association(rule);
        naming(rule.naming());
        page.row(2, "querying", "sends to Prometheus");
        page.block(page.contentOf(2) + 2, rule.query().text().value());
        if (rule.query().text().value().isEmpty()) {
            page.line(page.contentOf(2) + 2, "nothing: there is no metricsQuery, so every request fails");
        }
    }

    private void discovery(MetricRule rule) {
        String words = rule.selector()
                .value()
                .map(RuleInWords::of)
                .orElseGet(() -> page.console().bad("nothing: Prometheus refuses " + Page.code(rule.seriesQuery())));
        page.row(2, "discovery", "takes " + words);
        List<NameFilter> filters = rule.naming().filters().stream()
                .filter(filter -> filter.kind() != NameFilter.Kind.MATCHES)
                .toList();
        for (NameFilter filter : filters) {
            page.row(2, "", RuleInWords.of(filter));
        }
    }

    private void association(MetricRule rule) {
        LabelMapping mapping = rule.labels();
        if (rule.section() == RuleSection.Kind.EXTERNAL) {
            page.row(2, "association", namespaceOf(rule));
            return;
        }
        List<String> lines = new ArrayList<>();
        mapping.overrides()
                .forEach((label, resource) -> lines.add("label " + Page.code(label) + " holds names of "
                        + page.console().name(resource.toString())
                        + (assumed.contains(resource) ? page.console().dim(" (assumed to exist)") : "")));
        mapping.template()
                .ifPresent(template ->
                        lines.add("labels of the form " + Page.code(template.text()) + " hold names of that resource"));
        if (lines.isEmpty()) {
            lines.add(page.console().bad("no label names a resource, so nothing is exposed"));
        }
        for (int i = 0; i < lines.size(); i++) {
            page.row(2, i == 0 ? "association" : "", lines.get(i));
        }
    }

    /** What an external rule does with the namespace of a request; it has no other use for resources. */
    static String namespaceOf(MetricRule rule) {
        boolean namespaced =
                rule.config().resources().namespaced().map(Located::value).orElse(true);
        if (!namespaced) {
            return "none: every namespace gets the same query";
        }
        GoResult<String> label = rule.labels().labelFor(NAMESPACES);
        return label.value()
                .map(name -> "label " + Page.code(name) + " holds the namespace of who asks")
                .orElseGet(() -> "none for the namespace of who asks, so every request fails: "
                        + label.error().orElse(""));
    }

    private void naming(MetricNaming naming) {
        String as = naming.as();
        String called = as.equals("$0")
                ? "called as they are"
                : as.indexOf('$') < 0
                        ? "called " + page.console().name(Page.code(as))
                        : "called what " + Page.code(as) + " gives";
        boolean filters = naming.filters().stream().anyMatch(f -> f.kind() == NameFilter.Kind.MATCHES);
        page.row(
                2,
                "naming",
                filters
                        ? "names that contain a match of " + Page.code(naming.matches()) + " are " + called
                        : "names are " + called);
    }

    /** Lists a few of many. */
    static String some(List<String> items, int most) {
        String shown = items.stream().limit(most).collect(Collectors.joining(", "));
        return items.size() > most ? shown + " and " + (items.size() - most) + " more" : shown;
    }
}
