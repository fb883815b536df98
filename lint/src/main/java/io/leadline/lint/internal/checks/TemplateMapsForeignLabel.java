package io.leadline.lint.internal.checks;

import io.leadline.association.LabelAssociation;
import io.leadline.association.LabelMapping;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;
import java.util.Map;

/**
 * PA309: a label template takes every label for a resource that has the resource's name, whatever its values are
 * (pkg/naming/lbl_res.go of v0.12.0).
 */
final class TemplateMapsForeignLabel extends RuleCheck {
    /** Labels that are called as a resource and hold something else, and what. */
    private static final Map<String, String> FOREIGN = Map.of(
            "job", "the job that Prometheus scrapes the series with",
            "event", "a kind of event",
            "role", "a role that the program has");

    /** Metrics of kube-state-metrics are about Kubernetes objects indeed. */
    private static final String ABOUT_OBJECTS = "kube_";

    TemplateMapsForeignLabel() {
        super(Code.of("PA309", "template-maps-foreign-label", Impact.VALUE), Severity.WARNING);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        if (rule.isExternal() || rule.sampleSeries().startsWith(ABOUT_OBJECTS)) {
            return;
        }
        rule.resources()
                .compiled()
                .ifPresent(labels -> rule.requiredLabels().stream()
                        .filter(FOREIGN::containsKey)
                        .forEach(label -> check(rule, labels, label, findings)));
    }

    private static void check(LintedRule rule, LabelMapping labels, String label, Findings findings) {
        LabelAssociation association = labels.associate(label);
        if (association.source() == LabelAssociation.Source.TEMPLATE) {
            String resource = association.resource().orElseThrow().toString();
            findings.report(Claim.likely("the template takes the label `" + label + "` for `" + resource + "`")
                    .at(rule.resources().template(), "")
                    .related(rule.requirement(label), "holds " + FOREIGN.get(label))
                    .note("the metric is listed for `" + resource + "` too, with objects that there are not")
                    .help("map the labels that are meant in `overrides` instead of `template`"));
        }
    }
}
