package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedQuery;
import io.leadline.lint.LintedResourceRule;
import io.leadline.lint.LintedTemplate;
import io.leadline.lint.LintedTemplate.Use;
import io.leadline.promql.BinaryExpr;
import io.leadline.promql.BinaryOperator;
import io.leadline.promql.analysis.SelectorUse;
import java.util.Optional;
import java.util.Set;

/**
 * PA803: the kubelet (cAdvisor) measures each container and, in a series without the name of a container, the pod as a
 * whole. Autoscalers add up the containers of a pod.
 */
final class PodCountedAsContainer extends BuiltInCheck {
    /** What metrics of the kubelet begin with. */
    private static final String OF_CONTAINERS = "container_";

    /** Labels that are empty on the series of a pod as a whole, besides the rule's own. */
    private static final Set<String> OF_CONTAINERS_ONLY = Set.of("container", "container_name", "image", "name");

    PodCountedAsContainer() {
        super(Code.of("PA803", "pod-counted-as-container", Impact.VALUE), Severity.WARNING);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        config.templates().stream()
                .filter(template -> template.use() == Use.CONTAINERS)
                .forEach(template -> check(template, findings));
    }

    private static void check(LintedTemplate template, Findings findings) {
        String label = template.resourceRule()
                .map(LintedResourceRule::containerLabel)
                .orElseThrow()
                .text();
        Optional<LintedQuery> query = template.queries().stream().findFirst();
        if (query.isPresent() && !label.isEmpty()) {
            query.get().expr().stream()
                    .flatMap(expr -> SelectorUse.all(expr).stream())
                    .filter(use -> isOfPodsToo(use, label))
                    .findFirst()
                    .ifPresent(use -> findings.report(claim(template, query.get(), use, label)));
        }
    }

    private static boolean isOfPodsToo(SelectorUse use, String label) {
        boolean isOfContainers =
                use.metricName().filter(name -> name.startsWith(OF_CONTAINERS)).isPresent();
        boolean isLimited = use.selector().selector().matchers().stream()
                .filter(matcher -> matcher.name().equals(label) || OF_CONTAINERS_ONLY.contains(matcher.name()))
                .anyMatch(matcher -> !matcher.matches(""));
        // The other side of an operator may have no series of pods.
        boolean isJoined = use.path().stream()
                .anyMatch(node -> node instanceof BinaryExpr operation && operation.operator() != BinaryOperator.OR);
        return isOfContainers && !isLimited && !isJoined;
    }

    private static Claim claim(LintedTemplate template, LintedQuery query, SelectorUse use, String label) {
        return Claim.likely("the query takes the pod as a whole for one more container")
                .at(template.field(), query.place(use.selector().range()), "")
                .note("the kubelet has a series of each pod without the name of a container; autoscalers add it to "
                        + "those of the containers, which makes the use of a pod twice as large")
                .help("leave it out with the matcher `" + label + "!=\"\"`");
    }
}
