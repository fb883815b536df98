package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedRule;
import java.util.Optional;

/**
 * PA301: a custom metric belongs to the objects that labels of its series name. Series of which no label names any are
 * passed over (pkg/custom-provider/series_registry.go of v0.12.0, which has a "TODO: warn" there).
 */
final class NoResourceMapping extends RuleCheck {
    NoResourceMapping() {
        super(Code.of("PA301", "no-resource-mapping", Impact.HIDDEN), Severity.ERROR, Applicability.MAYBE_INCORRECT);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        Field resources = rule.resources().whole();
        if (!rule.isExternal() && rule.resources().isEmpty()) {
            findings.report(Claim.proven("no label names a resource, so no metric of this rule is exposed")
                    .at(resources, resources.isGiven() ? "maps no label" : "has no `resources`")
                    .note("the series are asked for and then passed over, nothing is logged")
                    .help("map the labels that hold names of objects: "
                            + "`overrides: {namespace: {resource: namespace}, pod: {resource: pod}}`")
                    .fix(
                            "take labels that are named for resources",
                            Applicability.MAYBE_INCORRECT,
                            resources.isGiven()
                                    ? Optional.empty()
                                    : rule.query().field().insertBefore("resources: {template: '<<.Resource>>'}")));
        }
    }
}
