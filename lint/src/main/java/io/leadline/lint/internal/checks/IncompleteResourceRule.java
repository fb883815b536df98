package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.association.LabelMapping;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedResourceRule;
import io.leadline.lint.LintedResourceRules;
import io.leadline.rule.ResourceMetricRule;
import java.util.ArrayList;
import java.util.List;

/**
 * PA801: pods and nodes have metrics only if both CPU and memory are found for them; a query that is missing, or that
 * lacks a label, fails at each request (pkg/resourceprovider/provider.go of v0.12.0).
 */
final class IncompleteResourceRule extends BuiltInCheck {
    IncompleteResourceRule() {
        super(
                Code.of("PA801", "incomplete-resource-rule", Impact.REQUEST),
                Severity.ERROR,
                Applicability.MAYBE_INCORRECT);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        config.resourceRules().ifPresent(rules -> check(rules, findings));
    }

    private static void check(LintedResourceRules rules, Findings findings) {
        if (isAbsent(rules.cpu()) && isAbsent(rules.memory())) {
            findings.report(absent(rules.whole(), "`cpu` and `memory` have no rules"));
            return;
        }
        check("cpu", rules.cpu(), findings);
        check("memory", rules.memory(), findings);
    }

    private static boolean isAbsent(LintedResourceRule rule) {
        return rule.containerQuery().field().isEmpty()
                && rule.nodeQuery().field().isEmpty()
                && rule.containerLabel().isEmpty()
                && rule.resources().isEmpty();
    }

    private static Claim absent(Field place, String what) {
        return Claim.proven(what + ", so there are no metrics of pods and nodes")
                .at(place, "")
                .note("the API leaves out all pods and nodes for which one of CPU and memory is missing")
                .help("give `containerQuery`, `nodeQuery`, `resources` and `containerLabel` for both, or leave "
                        + "the resource rules out");
    }

    private static void check(String name, LintedResourceRule rule, Findings findings) {
        if (isAbsent(rule)) {
            findings.report(absent(rule.whole(), "`" + name + "` has no rule"));
            return;
        }
        boolean hasContainers = !rule.containerQuery().field().isEmpty();
        boolean hasNodes = !rule.nodeQuery().field().isEmpty();
        if (!hasContainers || !hasNodes) {
            findings.report(queries(name, rule, hasContainers, hasNodes));
        }
        if (hasContainers && rule.containerLabel().isEmpty()) {
            findings.report(containerLabel(name, rule));
        }
        rule.compiled().ifPresent(compiled -> {
            List<GroupResource> needed = new ArrayList<>();
            if (hasContainers) {
                needed.addAll(List.of(ClusterWide.NAMESPACES, ResourceMetricRule.PODS));
            }
            if (hasNodes) {
                needed.add(ResourceMetricRule.NODES);
            }
            LabelMapping labels = compiled.labels();
            needed.removeIf(resource -> labels.labelFor(resource).value().isPresent());
            if (!needed.isEmpty()) {
                findings.report(labels(name, rule, needed));
            }
        });
    }

    private static Claim queries(String name, LintedResourceRule rule, boolean hasContainers, boolean hasNodes) {
        String missing = hasContainers ? "nodeQuery" : hasNodes ? "containerQuery" : "containerQuery` and `nodeQuery";
        String affected = hasContainers ? "nodes" : hasNodes ? "pods" : "pods and nodes";
        Field place =
                hasContainers ? rule.nodeQuery().field() : rule.containerQuery().field();
        return Claim.proven("`" + name + "` has no `" + missing + "`, so there are no metrics of " + affected)
                .at(place, "")
                .note("the other values of these " + affected + " do not count without it: the API leaves them out")
                .help("give `" + missing + "`");
    }

    private static Claim containerLabel(String name, LintedResourceRule rule) {
        return Claim.proven("`" + name + "` has no `containerLabel`, so containers have no names")
                .at(rule.containerLabel(), "")
                .impact(Impact.VALUE)
                .note("the API shows one container without a name for each pod")
                .help("name the label of the container: `containerLabel: container`");
    }

    private static Claim labels(String name, LintedResourceRule rule, List<GroupResource> missing) {
        String list = Listing.of(missing);
        boolean isNodesOnly = missing.equals(List.of(ResourceMetricRule.NODES));
        String affected =
                isNodesOnly ? "nodes" : missing.contains(ResourceMetricRule.NODES) ? "pods and nodes" : "pods";
        Claim claim = Claim.proven(
                        "no label of `" + name + "` names " + list + ", so there are no metrics of " + affected)
                .at(rule.resources().whole(), "")
                .note("a query for pods has labels of the pods and their namespace, one for nodes that of the nodes");
        for (GroupResource resource : missing) {
            claim.help("map a label: `" + entry(resource) + "`");
        }
        boolean canInsert = missing.size() == 1
                && rule.resources().overrides().stream()
                        .noneMatch(label -> label.label().text().equals(singular(missing.get(0))));
        if (canInsert && !rule.resources().overrides().isEmpty()) {
            claim.fix(
                    "map the label `" + singular(missing.get(0)) + "` to " + missing.get(0),
                    Applicability.MAYBE_INCORRECT,
                    rule.resources().overrides().get(0).label().insertBefore(entry(missing.get(0))));
        }
        return claim;
    }

    private static String entry(GroupResource resource) {
        return singular(resource) + ": {resource: " + singular(resource) + "}";
    }

    /** Of namespaces, pods and nodes. */
    private static String singular(GroupResource resource) {
        return resource.resource().substring(0, resource.resource().length() - 1);
    }
}
