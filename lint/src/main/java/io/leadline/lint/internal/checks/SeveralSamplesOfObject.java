package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedRule;
import io.leadline.promql.Labels;
import io.leadline.promql.analysis.LabelFact;
import io.leadline.promql.analysis.Presence;
import io.leadline.promql.analysis.ResultLabels;
import io.leadline.rule.ResourceMetricRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PA605: samples are put into a map by the name of the object, so that of several the last one stays
 * ({@code MatchValuesToNames}, pkg/custom-provider/series_registry.go of v0.12.0). Nothing is said unless
 * {@code seriesQuery} asks for a label, or the query keeps one by name, that is known to have several values for one
 * object.
 */
final class SeveralSamplesOfObject extends RuleCheck {
    /** Labels that tell apart what is in one pod. */
    private static final Set<String> WITHIN_PODS = Set.of(
            "container",
            "container_name",
            "code",
            "status",
            "status_code",
            "response_code",
            "method",
            "handler",
            "path",
            "route",
            "uri",
            "le",
            "quantile",
            "device",
            "interface",
            "cpu",
            "mode",
            "topic",
            "partition",
            "queue");

    /** Labels that tell where a namespace is: the same for all that is in it. */
    private static final Set<String> OF_NAMESPACES = Set.of(
            Labels.METRIC_NAME,
            "cluster",
            "region",
            "env",
            "environment",
            "prometheus",
            "prometheus_replica",
            "replica",
            "team",
            "tenant",
            "project");

    SeveralSamplesOfObject() {
        super(Code.of("PA605", "several-samples-of-object", Impact.VALUE), Severity.WARNING);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        Set<GroupResource> seen = new LinkedHashSet<>();
        for (LintedQuery query : rule.query().queries()) {
            Optional<GroupResource> resource = query.resource().filter(seen::add);
            // Many map the namespace only to have its label among the matchers; it comes last.
            boolean isAside = seen.size() > 1 && resource.equals(Optional.of(ClusterWide.NAMESPACES));
            Optional<Claim> claim = resource.filter(object -> !isAside).flatMap(object -> claim(rule, query, object));
            if (claim.isPresent()) {
                findings.report(claim.get());
                return;
            }
        }
    }

    private static Optional<Claim> claim(LintedRule rule, LintedQuery query, GroupResource resource) {
        ResultLabels labels = query.labels().orElse(null);
        List<String> groupBy = query.rendered().groupBy();
        if (labels == null
                || labels.mostSeriesPer(groupBy).isPresent()
                || groupBy.stream().anyMatch(label -> labels.presence(label) == Presence.NEVER)) {
            return Optional.empty();
        }
        return rule.requiredLabels().stream()
                .filter(label -> labels.presence(label) == Presence.ALWAYS && varies(label, resource))
                .filter(label -> !groupBy.contains(label) && isFree(labels.fact(label)))
                .findFirst()
                .or(() -> kept(labels, resource)
                        .filter(label -> !groupBy.contains(label) && isFree(labels.fact(label)))
                        .findFirst())
                .map(label -> claim(rule, query, resource, label));
    }

    /** What aggregations keep by name, and has several values for one object. */
    private static Stream<String> kept(ResultLabels labels, GroupResource resource) {
        boolean isNamespace = resource.equals(ClusterWide.NAMESPACES);
        return labels.may().orElseGet(Set::of).stream()
                .filter(label -> varies(label, resource) || (isNamespace && !OF_NAMESPACES.contains(label)));
    }

    /** Whether one object has series with several values of a label. */
    private static boolean varies(String label, GroupResource resource) {
        if (WITHIN_PODS.contains(label)) {
            return true;
        }
        boolean isPod = LabelMeaning.of(label).equals(Optional.of(ResourceMetricRule.PODS));
        return isPod && !resource.equals(ResourceMetricRule.PODS);
    }

    private static boolean isFree(LabelFact fact) {
        return fact.value().isEmpty();
    }

    private static Claim claim(LintedRule rule, LintedQuery query, GroupResource resource, String label) {
        return Claim.likely("one of the `" + resource
                        + "` can have several values in the result, of which the last one counts")
                .at(rule.query().field(), "")
                .related(rule.requirement(label), "series of one object differ in this label")
                .rendered(
                        query.span(query.expr().orElseThrow().range()),
                        "has a value for each `" + query.rendered().groupBy().get(0) + "` and `" + label + "`")
                .help("make one value of them: `sum(...) by (<<.GroupBy>>)`, or `max`, or `avg`");
    }
}
