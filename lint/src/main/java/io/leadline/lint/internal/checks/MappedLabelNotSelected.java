package io.leadline.lint.internal.checks;

import io.leadline.association.GroupResource;
import io.leadline.association.LabelMapping;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Impact;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Claim;
import io.leadline.lint.Field;
import io.leadline.lint.Findings;
import io.leadline.lint.LintedMapping;
import io.leadline.lint.LintedMapping.MappedLabel;
import io.leadline.lint.LintedRule;
import java.util.Optional;
import java.util.Set;

/**
 * PA305: {@code seriesQuery} asks for a label that means a resource, and {@code resources} looks for that resource in
 * another label. Series without the mapped label have no such resource (pkg/naming/resource_converter.go of v0.12.0).
 */
final class MappedLabelNotSelected extends RuleCheck {
    MappedLabelNotSelected() {
        super(Code.of("PA305", "mapped-label-not-selected", Impact.HIDDEN), Severity.WARNING);
    }

    @Override
    void check(LintedRule rule, Findings findings) {
        Optional<LabelMapping> labels = rule.resources().compiled();
        if (!rule.isExternal() && labels.isPresent()) {
            Set<String> selected = rule.requiredLabels();
            selected.forEach(label -> LabelMeaning.of(label)
                    .flatMap(resource -> claim(rule, labels.get(), label, resource))
                    .ifPresent(findings::report));
        }
    }

    private static Optional<Claim> claim(LintedRule rule, LabelMapping labels, String selected, GroupResource meant) {
        Optional<String> mapped = labels.labelFor(meant).value();
        boolean isOtherName = mapped.filter(label -> !label.equals(selected))
                .flatMap(LabelMeaning::of)
                .equals(Optional.of(meant));
        boolean isFound = labels.associate(selected).isMapped()
                || mapped.filter(rule.requiredLabels()::contains).isPresent();
        return isOtherName && !isFound
                ? Optional.of(claim(rule, selected, mapped.orElseThrow(), meant))
                : Optional.empty();
    }

    private static Claim claim(LintedRule rule, String selected, String mapped, GroupResource meant) {
        LintedMapping resources = rule.resources();
        Field place = resources.overrides().stream()
                .filter(override -> override.isOf(meant))
                .map(MappedLabel::label)
                .findFirst()
                .orElseGet(resources::template);
        return Claim.likely("`" + meant + "` are looked for in the label `" + mapped + "`, but series are selected by `"
                        + selected + "`")
                .at(place, place.text().equals(mapped) ? "" : "gives `" + mapped + "`")
                .related(rule.requirement(selected), "every series has this label")
                .note("series without `" + mapped + "` are passed over, and the metric is not listed for `" + meant
                        + "`")
                .help("use one label in both places: most likely `" + selected + "`");
    }
}
