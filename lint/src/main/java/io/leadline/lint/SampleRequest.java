package io.leadline.lint;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.association.LabelAssociation;
import io.leadline.association.LabelMapping;
import io.leadline.promql.Matcher;
import io.leadline.promql.MetricSelector;
import io.leadline.query.ExternalMetricRequest;
import io.leadline.query.LabelOperator;
import io.leadline.query.LabelRequirement;
import io.leadline.query.LabelSelector;
import io.leadline.query.QueryResult;
import io.leadline.rule.MetricRule;
import io.leadline.rule.ResourceMetricRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request that could be made, and the query that it gives.
 *
 * @param description the request for people: {@code pods web-1 and web-2 in namespace shop}
 * @param resource the objects' resource, or empty for an external metric
 * @param series name of the series that the metric stands for, "" in resource rules
 * @param result the query, or why there is none
 */
record SampleRequest(String description, Optional<GroupResource> resource, String series, QueryResult result) {
    private static final String NAMESPACE = "shop";
    private static final List<LabelSelector> SELECTORS = List.of(
            LabelSelector.everything(),
            new LabelSelector(List.of(new LabelRequirement("version", LabelOperator.EQUALS, List.of("v1")))));
    private static final List<Integer> COUNTS = List.of(1, 2);
    /** What a template sees of several objects and of a selector has nothing to do with each other. */
    private static final List<Variant> VARIANTS = List.of(
            new Variant(1, SELECTORS.get(0)), new Variant(1, SELECTORS.get(1)), new Variant(2, SELECTORS.get(0)));

    /** How a request for objects can differ from another one. */
    private record Variant(int count, LabelSelector selector) {}

    static List<SampleRequest> of(LintedRule rule) {
        if (rule.compiled().isEmpty()) {
            return List.of();
        }
        MetricRule compiled = rule.compiled().get();
        return rule.isExternal() ? external(rule, compiled) : custom(rule, compiled);
    }

    private static List<SampleRequest> external(LintedRule rule, MetricRule compiled) {
        List<SampleRequest> requests = new ArrayList<>();
        String series = rule.sampleSeries();
        for (LabelSelector selector : SELECTORS) {
            SampleRequest request = external(compiled, series, NAMESPACE, selector);
            requests.add(request);
            if (request.result().query().isEmpty() && !selector.isEmpty()) {
                // The API has no path without a namespace, but there is still something to say about the query. That
                // nothing is asked for at all is not: a label for namespaces would be.
                requests.add(external(compiled, series, "", selector));
            }
        }
        return requests;
    }

    private static SampleRequest external(MetricRule rule, String series, String namespace, LabelSelector selector) {
        return new SampleRequest(
                "the external metric" + inNamespace(namespace) + where(selector),
                Optional.empty(),
                series,
                rule.renderExternal(series, new ExternalMetricRequest(series, namespace, selector)));
    }

    private static List<SampleRequest> custom(LintedRule rule, MetricRule compiled) {
        List<SampleRequest> requests = new ArrayList<>();
        String series = rule.sampleSeries();
        for (GroupResource resource : resources(rule, compiled.labels())) {
            String namespace = ClusterWide.contains(resource) ? "" : NAMESPACE;
            for (Variant variant : VARIANTS) {
                SampleRequest request = custom(compiled, resource, series, namespace, variant);
                requests.add(request);
                if (request.result().query().isEmpty() && !namespace.isEmpty()) {
                    // Without a label for namespaces there is still something to say about the query.
                    requests.add(custom(compiled, resource, series, "", variant));
                }
            }
        }
        return requests;
    }

    /** A request for one object of a resource, without a selector. */
    static SampleRequest plain(LintedRule rule, MetricRule compiled, GroupResource resource) {
        String namespace = ClusterWide.contains(resource) ? "" : NAMESPACE;
        return custom(compiled, resource, rule.sampleSeries(), namespace, VARIANTS.get(0));
    }

    private static SampleRequest custom(
            MetricRule rule, GroupResource resource, String series, String namespace, Variant variant) {
        List<String> names = names(resource, variant.count());
        LabelSelector selector = variant.selector();
        return new SampleRequest(
                resource + " " + String.join(" and ", names) + inNamespace(namespace) + where(selector),
                Optional.of(resource),
                series,
                rule.query().render(series, resource, namespace, List.of(), selector, names));
    }

    static List<SampleRequest> ofContainers(LintedResourceRule rule) {
        return rule.compiled().stream()
                .flatMap(compiled -> COUNTS.stream().map(count -> {
                    List<String> names = names(ResourceMetricRule.PODS, count);
                    return new SampleRequest(
                            "pods " + String.join(" and ", names) + inNamespace(NAMESPACE),
                            Optional.of(ResourceMetricRule.PODS),
                            "",
                            compiled.renderPods(NAMESPACE, names));
                }))
                .toList();
    }

    static List<SampleRequest> ofNodes(LintedResourceRule rule) {
        return rule.compiled().stream()
                .flatMap(compiled -> COUNTS.stream().map(count -> {
                    List<String> names = names(ResourceMetricRule.NODES, count);
                    return new SampleRequest(
                            "nodes " + String.join(" and ", names),
                            Optional.of(ResourceMetricRule.NODES),
                            "",
                            compiled.renderNodes(names));
                }))
                .toList();
    }

    /**
     * The resources that the rule surely serves if it serves any: mapped ones, those of labels that are selected, and
     * those of labels that the query keeps by name.
     */
    private static Set<GroupResource> resources(LintedRule rule, LabelMapping labels) {
        // Namespaces come last: people ask for other objects, and explanations are about the first.
        Set<GroupResource> resources = new LinkedHashSet<>(labels.overrides().values());
        if (labels.template().isPresent()) {
            List<GroupResource> selected = rule.requiredLabels().stream()
                    .map(labels::associate)
                    .filter(LabelAssociation::isMapped)
                    .flatMap(association -> association.resource().stream())
                    .toList();
            resources.addAll(selected);
            resources.addAll(KeptLabels.resources(rule, labels));
            if (resources.isEmpty()) {
                resources.addAll(List.of(ResourceMetricRule.PODS, ClusterWide.NAMESPACES));
            }
        }
        if (resources.remove(ClusterWide.NAMESPACES)) {
            resources.add(ClusterWide.NAMESPACES);
        }
        return resources;
    }

    private static List<String> names(GroupResource resource, int count) {
        List<String> names = resource.equals(ClusterWide.NAMESPACES)
                ? List.of(NAMESPACE, "mall")
                : resource.equals(ClusterWide.NODES) ? List.of("node-1", "node-2") : List.of("web-1", "web-2");
        return names.subList(0, count);
    }

    private static String inNamespace(String namespace) {
        return namespace.isEmpty() ? "" : " in namespace " + namespace;
    }

    private static String where(LabelSelector selector) {
        return selector.isEmpty() ? "" : " where " + selector;
    }

    /** The labels that a selector asks for: every selected series has them. */
    static Set<String> required(MetricSelector selector) {
        Set<String> labels = new LinkedHashSet<>();
        for (Matcher matcher : selector.matchers()) {
            if (!matcher.matches("")) {
                labels.add(matcher.name());
            }
        }
        return labels;
    }
}
