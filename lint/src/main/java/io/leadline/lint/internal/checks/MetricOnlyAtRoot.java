package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedMapping.MappedLabel;
import io.leadline.lint.LintedRule;
import java.util.List;

/**
 * PA405: metrics of nodes and persistent volumes have no namespace, but the client of the horizontal pod autoscaler
 * asks for metrics of objects in its own one, except for those of the namespace itself
 * (pkg/controller/podautoscaler/metrics/client.go of Kubernetes).
 */
final class MetricOnlyAtRoot extends RuleCheck {
    MetricOnlyAtRoot() {
        super(Code.of("PA405", "metric-only-at-root", Impact.REQUEST), Severity.WARNING);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        List<MappedLabel> mapped = rule.resources().overrides();
        if (rule.isExternal() || !rule.resources().template().isEmpty() || mapped.isEmpty()) {
            return;
        }
        boolean isAtRoot = mapped.stream()
                .allMatch(label -> label.target().filter(ClusterWide::contains).isPresent());
        mapped.stream()
                .filter(label -> label.target()
                        .filter(target -> !target.equals(ClusterWide.NAMESPACES))
                        .isPresent())
                .findFirst()
                .filter(label -> isAtRoot)
                .ifPresent(label -> findings.report(claim(label)));
    }

    private static Claim claim(MappedLabel label) {
        GroupResource target = label.target().orElseThrow();
        return Claim.likely("no autoscaler can ask for a metric of `" + target + "`")
                .at(label.resource(), "has no namespace")
                .note("the metric is served at the root of the API only, and autoscalers ask in their namespace")
                .help("expose it as an external metric, or map a label of namespaced objects too");
    }
}
