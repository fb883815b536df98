package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Label;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Fix;
import io.leadline.lint.Reported;
import java.util.List;

/** PA402: several groups and no {@code as}. The fix names the group that a pattern with one group would use. */
final class AmbiguousCaptures extends FoundBefore {
    AmbiguousCaptures() {
        super(Code.PA402, Severity.ERROR, Applicability.MAYBE_INCORRECT);
    }

    @Override
    public List<Fix> fixes(Reported found) {
        return found.config().stream()
                .flatMap(config -> config.discoveryRules().stream())
                .filter(rule -> rule.matches()
                        .span()
                        .equals(found.diagnostic().primary().map(Label::span)))
                .limit(1)
                .flatMap(rule -> (rule.as().isGiven()
                                ? rule.as().rewrite("'$1'")
                                : rule.matches().insertBefore("as: '$1'"))
                        .stream())
                .map(edit -> new Fix("take the first group as the name", Applicability.MAYBE_INCORRECT, List.of(edit)))
                .toList();
    }
}
