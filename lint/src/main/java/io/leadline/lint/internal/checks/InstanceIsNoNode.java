package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedMapping.MappedLabel;
import io.leadline.lint.LintedTemplate;
import io.leadline.lint.NameSet;
import io.leadline.promql.MetricSelector;
import io.leadline.promql.analysis.SelectorUse;
import io.leadline.rule.ResourceMetricRule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * PA804: the label {@code instance} is the address that was scraped. Only targets that are nodes have the name of their
 * node there, and only by some scrape configurations; so something else has to show that it is an address.
 */
final class InstanceIsNoNode extends BuiltInCheck {
    private static final String LABEL = "instance";

    /** Addresses have a port. */
    private static final NameSet ADDRESSES = NameSet.matching(":");

    /** Of kube-state-metrics, which is one target for all objects of the cluster. */
    private static final String OF_STATE = "kube_";

    /** Of the kubelet and of the node exporter, of which there is one for each node. */
    private static final Set<String> OF_NODES = Set.of("container_", "kubelet_", "machine_", "node_", "windows_");

    InstanceIsNoNode() {
        super(Code.of("PA804", "instance-is-no-node", Impact.REQUEST), Severity.WARNING);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        Set<String> told = new HashSet<>();
        for (LintedTemplate template : config.templates()) {
            boolean isExternal = template.use() == LintedTemplate.Use.EXTERNAL;
            template.resources().overrides().stream()
                    .filter(label ->
                            !isExternal && label.label().text().equals(LABEL) && label.isOf(ResourceMetricRule.NODES))
                    .findFirst()
                    .flatMap(label -> evidence(template).map(reason -> claim(label, reason)))
                    .filter(claim -> told.add(template.resources().whole().pointer()))
                    .ifPresent(findings::report);
        }
    }

    private static Claim claim(MappedLabel label, String reason) {
        return Claim.likely("`instance` is an address here, not the name of a node")
                .at(label.label(), "")
                .note(reason)
                .note("values are found by the name of the node, so that no node has one")
                .help("map the label that has the name of the node, mostly `node`; or let a relabelling of the scrape "
                        + "configuration put it there");
    }

    private static Optional<String> evidence(LintedTemplate template) {
        List<MetricSelector> selectors = Stream.concat(
                        template.rule().flatMap(rule -> rule.selector()).stream(),
                        template.queries().stream()
                                .limit(1)
                                .flatMap(query -> query.expr().stream())
                                .flatMap(expr -> SelectorUse.all(expr).stream())
                                .map(use -> use.selector().selector()))
                .toList();
        if (selectors.stream().anyMatch(InstanceIsNoNode::asksForAddress)) {
            return Optional.of("a matcher asks for a value with a port");
        }
        if (template.rule().isEmpty()) {
            return Optional.empty();
        }
        String series = template.rule().get().sampleSeries();
        if (series.startsWith(OF_STATE)) {
            return Optional.of("series of kube-state-metrics have the address of kube-state-metrics");
        }
        boolean isOfPods = template.resources().overrides().stream()
                .filter(other -> other.isOf(ResourceMetricRule.PODS))
                .anyMatch(other -> template.rule()
                        .get()
                        .requiredLabels()
                        .contains(other.label().text()));
        return isOfPods && OF_NODES.stream().noneMatch(series::startsWith)
                ? Optional.of("series of pods have the address of the pod")
                : Optional.empty();
    }

    private static boolean asksForAddress(MetricSelector selector) {
        NameSet values = NameSet.valuesOf(selector, LABEL);
        return values.isSurelyNotEmpty() && values.isSurelyIn(ADDRESSES);
    }
}
