package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.LabelMapping;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Edit;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedMapping;
import io.leadline.lint.LintedRule;
import java.util.Optional;

/**
 * PA701: every request for an external metric has a namespace, which becomes a matcher unless the rule says
 * {@code namespaced: false}; without a label for it there is no query (pkg/naming/metrics_query.go of v0.12.0).
 */
final class ExternalNamespaceUnmapped extends RuleCheck {
    ExternalNamespaceUnmapped() {
        super(
                Code.of("PA701", "external-namespace-unmapped", Impact.REQUEST),
                Severity.ERROR,
                Applicability.MACHINE_APPLICABLE,
                Applicability.MAYBE_INCORRECT);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        Optional<LabelMapping> labels = rule.resources().compiled();
        boolean isLimited = !rule.resources().namespaced().text().equals("false");
        if (rule.isExternal() && isLimited && labels.isPresent()) {
            labels.get()
                    .labelFor(ClusterWide.NAMESPACES)
                    .error()
                    .ifPresent(error -> findings.report(claim(rule, error)));
        }
    }

    private static Claim claim(LintedRule rule, String error) {
        LintedMapping resources = rule.resources();
        Optional<String> selected = LabelMeaning.namespaceIn(rule.requiredLabels());
        String label = selected.orElse("namespace");
        String entry = label + ": {resource: namespace}";
        String place = resources.namespaced().isGiven()
                ? "asks for a label of the namespace"
                : resources.whole().isGiven() ? "" : "has no `resources`";
        return Claim.proven("no label names the namespace, so every request for the metric fails")
                .at(resources.whole(), resources.namespaced().span(), place)
                .note("clients see an internal error: `" + error + "`")
                .help("map the label of the namespace: `overrides: {" + entry + "}`")
                .help("if the metric has no such label: `namespaced: false`")
                .fix(
                        "map the label `" + label + "` to namespaces",
                        selected.isPresent() ? Applicability.MACHINE_APPLICABLE : Applicability.MAYBE_INCORRECT,
                        insertion(rule, label, entry));
    }

    private static Optional<Edit> insertion(LintedRule rule, String label, String entry) {
        LintedMapping resources = rule.resources();
        boolean isTaken = resources.overrides().stream()
                .anyMatch(override -> override.label().text().equals(label));
        if (isTaken) {
            return Optional.empty();
        }
        if (!resources.overrides().isEmpty()) {
            return resources.overrides().get(0).label().insertBefore(entry);
        }
        Field neighbour = resources.namespaced().isGiven()
                ? resources.namespaced()
                : rule.query().field();
        String overrides = "overrides: {" + entry + "}";
        boolean isNew = !resources.whole().isGiven();
        return isNew || resources.namespaced().isGiven()
                ? neighbour.insertBefore(isNew ? "resources: {" + overrides + "}" : overrides)
                : Optional.empty();
    }
}
