package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Fix;
import io.leadline.lint.Reported;
import java.util.List;

/** PA307: {@code resources.template} is no pattern of label names. Delimiters of other templates have a fix. */
final class InvalidLabelTemplate extends FoundBefore {
    InvalidLabelTemplate() {
        super(Code.PA307, Severity.ERROR, Applicability.MAYBE_INCORRECT);
    }

    @Override
    public List<Fix> fixes(Reported found) {
        return found.text().flatMap(Delimiters::replaced).stream()
                .map(edit -> new Fix(Delimiters.TITLE, Applicability.MAYBE_INCORRECT, List.of(edit)))
                .toList();
    }
}
