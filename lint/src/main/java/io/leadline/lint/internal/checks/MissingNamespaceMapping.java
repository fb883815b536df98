package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.ResourceScope;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedMapping;
import io.leadline.lint.LintedMapping.MappedLabel;
import io.leadline.lint.LintedRule;
import java.util.List;
import java.util.Optional;

/**
 * PA303: a request for objects in a namespace asks for the label of namespaces too; without one there is no query
 * (pkg/naming/metrics_query.go of v0.12.0).
 */
final class MissingNamespaceMapping extends RuleCheck {
    MissingNamespaceMapping() {
        super(
                Code.of("PA303", "missing-namespace-mapping", Impact.REQUEST),
                Severity.ERROR,
                Applicability.MACHINE_APPLICABLE,
                Applicability.MAYBE_INCORRECT);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        LintedMapping resources = rule.resources();
        List<MappedLabel> namespaced = resources.overrides().stream()
                .filter(MissingNamespaceMapping::isNamespaced)
                .toList();
        boolean isMapped = !resources.template().isEmpty()
                || resources.overrides().stream()
                        .anyMatch(label -> label.target().isEmpty() || label.isOf(ClusterWide.NAMESPACES));
        if (!rule.isExternal() && !isMapped && !namespaced.isEmpty()) {
            findings.report(claim(rule, namespaced));
        }
    }

    private static boolean isNamespaced(MappedLabel label) {
        return label.scope().equals(Optional.of(ResourceScope.NAMESPACED));
    }

    private static Claim claim(LintedRule rule, List<MappedLabel> namespaced) {
        MappedLabel first = namespaced.get(0);
        String resources = Listing.of(
                namespaced.stream().flatMap(label -> label.target().stream()).toList());
        Optional<String> selected = LabelMeaning.namespaceIn(rule.requiredLabels());
        String label = selected.orElse("namespace");
        String entry = label + ": {resource: namespace}";
        Claim claim = Claim.proven("no label names the namespace, so every request for " + resources + " fails")
                .at(rule.resources().whole(), first.label().span(), "its objects are in namespaces")
                .note("the metric is listed; a request ends as not found, because no query can be built for it")
                .help("map the label that holds the namespace: `" + entry + "`");
        boolean isTaken = rule.resources().overrides().stream()
                .anyMatch(mapped -> mapped.label().text().equals(label));
        if (!isTaken) {
            claim.fix(
                    "map the label `" + label + "` to namespaces",
                    selected.isPresent() ? Applicability.MACHINE_APPLICABLE : Applicability.MAYBE_INCORRECT,
                    rule.resources().overrides().get(0).label().insertBefore(entry));
        }
        return claim;
    }
}
