package io.leadline.lint.internal.checks;

import io.leadline.association.ClusterWide;
import io.leadline.association.GroupResource;
import io.leadline.association.LabelMapping;
import io.leadline.association.LabelTemplate;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;
import io.leadline.regex.GoRegex;
import java.util.Optional;

/**
 * PA308: discovery reads labels with at least one letter in the group's place, so the core group, which has none, is
 * never found, and the dots of a group do not come back (pkg/naming/lbl_res.go and resource_converter.go of v0.12.0).
 */
final class GroupInLabelTemplate extends RuleCheck {
    private static final GroupResource DOTTED = new GroupResource("cheese.io", "brand");

    GroupInLabelTemplate() {
        super(Code.of("PA308", "group-in-label-template", Impact.HIDDEN), Severity.ERROR);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        Optional<LabelMapping> labels = rule.resources().compiled();
        Optional<LabelTemplate> template = labels.flatMap(LabelMapping::template);
        if (!rule.isExternal() && template.isPresent() && hasGroup(template.get())) {
            Optional<String> namespace =
                    labels.get().labelFor(ClusterWide.NAMESPACES).value();
            // Somebody who has mapped namespaces by hand may know that the template is for other groups.
            namespace
                    .filter(label -> !labels.get().associate(label).isMapped())
                    .ifPresent(label -> findings.report(claim(rule, template.get(), label)));
        }
    }

    private static boolean hasGroup(LabelTemplate template) {
        return GoRegex.compile(template.pattern()).orThrow().groupNames().contains("group");
    }

    private static Claim claim(LintedRule rule, LabelTemplate template, String namespace) {
        Claim claim = Claim.proven("a label template with the group finds no resource of the core group")
                .at(rule.resources().template(), "")
                .note("the group of namespaces and pods is empty, but the template asks for one: `" + namespace
                        + "` names nothing");
        Optional<String> label = template.labelFor(DOTTED).value();
        label.flatMap(template::resourceIn)
                .filter(read -> !read.equals(DOTTED))
                .ifPresent(
                        read -> claim.note("dots of a group are lost: `" + label.orElse("") + "` is read as resource `"
                                + read.resource() + "` of the group `" + read.group() + "`, not `" + DOTTED + "`"));
        return claim.help("map the labels in `overrides`, or leave `<<.Group>>` out of the template");
    }
}
