package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.association.LabelAssociation;
import io.leadline.association.ResourceMapper;
import io.leadline.association.ResourceScope;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedConfig;
import io.leadline.lint.LintedMapping.MappedLabel;
import io.leadline.lint.LintedRule;
import java.util.Optional;

/**
 * PA310: metrics of all resources but namespaces, nodes and persistent volumes are registered as namespaced
 * (pkg/naming/resource_converter.go of v0.12.0), so a request for an object of the cluster finds none.
 */
final class ClusterScopedUnreachable extends BuiltInCheck {
    ClusterScopedUnreachable() {
        super(Code.of("PA310", "cluster-scoped-unreachable", Impact.REQUEST), Severity.ERROR);
    }

    @Override
    public void check(LintedConfig config, Findings findings) {
        ResourceMapper mapper = config.compiled().mapper();
        for (LintedRule rule : config.rules()) {
            for (MappedLabel override : rule.resources().overrides()) {
                override.target()
                        .filter(resource -> isUnreachable(resource, mapper))
                        .ifPresent(resource -> findings.report(claim(override.resource(), resource)));
            }
            rule.resources()
                    .compiled()
                    .ifPresent(labels -> rule.requiredLabels().stream()
                            .map(labels::associate)
                            .filter(label -> label.source() == LabelAssociation.Source.TEMPLATE)
                            .forEach(label -> label.resource()
                                    .filter(resource -> isUnreachable(resource, mapper))
                                    .ifPresent(resource -> findings.report(claim(rule, label.label(), resource)))));
        }
    }

    private static boolean isUnreachable(GroupResource resource, ResourceMapper mapper) {
        return !ClusterWide.contains(resource) && mapper.scopeOf(resource).equals(Optional.of(ResourceScope.CLUSTER));
    }

    private static Claim claim(Field place, GroupResource resource) {
        return Claim.proven("objects of `" + resource
                        + "` are in no namespace, but their metrics are registered as namespaced")
                .at(place, "")
                .note("a request for `/" + resource + "/NAME/METRIC` finds nothing: only namespaces, nodes and "
                        + "persistentvolumes have metrics outside of namespaces")
                .help(
                        "expose the value as an external metric, or map the label to namespaces, nodes or persistentvolumes");
    }

    private static Claim claim(LintedRule rule, String label, GroupResource resource) {
        return claim(rule.resources().template(), resource)
                .related(rule.requirement(label), "names `" + resource + "`");
    }
}
