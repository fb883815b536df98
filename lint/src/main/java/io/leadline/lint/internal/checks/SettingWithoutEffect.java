package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedMapping;
import io.leadline.lint.LintedMapping.MappedLabel;
import io.leadline.lint.LintedRule;
import io.leadline.lint.LintedTemplate;
import io.leadline.lint.LintedTemplate.Use;
import io.leadline.template.GoTemplate;
import io.leadline.template.QueryData;
import io.leadline.template.Rendering;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * PA702: what the adapter reads in other places only. {@code namespaced} and no mapping but that of namespaces counts
 * for external metrics, whose queries have nothing to group by; queries of resource rules are about no series
 * (pkg/naming/metrics_query.go and metric_namer.go, pkg/resourceprovider/provider.go of v0.12.0).
 */
final class SettingWithoutEffect extends BuiltInCheck {
    private static final Set<String> GROUP_BY = Set.of("<<.GroupBy>>", "<< .GroupBy >>");
    private static final Set<String> SERIES = Set.of("<<.Series>>", "<< .Series >>");

    SettingWithoutEffect() {
        super(Code.of("PA702", "setting-without-effect", Impact.VALUE), Severity.WARNING);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        List<LintedMapping> external =
                config.externalRules().stream().map(LintedRule::resources).toList();
        for (LintedMapping mapping : config.mappings()) {
            // Who says `true` gets what the text says.
            if (!external.contains(mapping) && mapping.namespaced().text().equals("false")) {
                findings.report(namespaced(mapping.namespaced()));
            }
        }
        external.forEach(mapping -> overrides(mapping).ifPresent(findings::report));
        config.templates().forEach(template -> check(template, findings));
    }

    private static Claim namespaced(Field field) {
        return Claim.proven("`namespaced` is only read in external rules")
                .at(field, "")
                .note("requests for objects in a namespace ask for the label of the namespace all the same")
                .help("leave it out");
    }

    private static Optional<Claim> overrides(LintedMapping mapping) {
        List<MappedLabel> unread = mapping.overrides().stream()
                .filter(label -> label.target().isPresent() && !label.isOf(ClusterWide.NAMESPACES))
                .toList();
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        Claim claim = Claim.proven("external metrics have no objects: only the label of namespaces is read")
                .severity(Severity.INFO)
                .at(unread.get(0).label(), "is not read")
                .help("leave it out; to choose series by a label, use the metric selector of the request");
        unread.subList(1, unread.size())
                .forEach(label -> claim.related(label.label().span(), "nor is this"));
        return Optional.of(claim);
    }

    private static void check(LintedTemplate template, Findings findings) {
        boolean isReadable =
                template.queries().stream().allMatch(query -> query.expr().isPresent());
        if (!isReadable || template.field().isEmpty()) {
            return;
        }
        if (template.use() == Use.EXTERNAL && isRead(template.field(), data("up", ""), data("up", "pod"))) {
            findings.report(place(
                            Claim.proven("`.GroupBy` is always empty in external rules"), template.field(), GROUP_BY)
                    .note("`by (<<.GroupBy>>)` is `by ()`, which makes one value of all series")
                    .help("write the labels to keep, such as `by (queue)`; leave `by` out if one value is meant"));
        }
        boolean isOfResources = template.use() == Use.CONTAINERS || template.use() == Use.NODES;
        if (isOfResources && isRead(template.field(), data("", "pod"), data("up", "pod"))) {
            findings.report(place(Claim.proven("`.Series` is always empty in resource rules"), template.field(), SERIES)
                    .note("a selector without a name takes the series of all metrics")
                    .help("write the name of the metric"));
        }
    }

    /** The smallest place where the field is used in the usual way. */
    private static Claim place(Claim claim, Field template, Set<String> spellings) {
        for (String spelling : spellings) {
            int start = template.text().indexOf(spelling);
            if (start >= 0) {
                return claim.at(template, start, start + spelling.length(), "");
            }
        }
        return claim.at(template, "");
    }

    private static QueryData data(String series, String groupBy) {
        return QueryData.of(
                series,
                "namespace=\"shop\",pod=\"web-1\"",
                Map.of("namespace", "shop", "pod", "web-1"),
                groupBy,
                groupBy.isEmpty() ? List.of() : List.of(groupBy));
    }

    /** Whether the template makes a difference between two data. */
    private static boolean isRead(Field template, QueryData one, QueryData other) {
        Optional<GoTemplate> parsed =
                GoTemplate.parse("metrics-query", template.text()).template();
        return parsed.filter(known -> !text(known.execute(one)).equals(text(known.execute(other))))
                .isPresent();
    }

    private static String text(Rendering rendering) {
        return rendering.error().isPresent() ? "" : rendering.text();
    }
}
