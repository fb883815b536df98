package io.leadline.lint.fix;

import io.leadline.lint.Finding;
import io.leadline.lint.Fix;

/**
 * A fix that was not applied.
 *
 * @param finding what it would mend
 * @param fix what a person could do, the best way if there are several
 * @param reason why it was left to a person: words in lower case without a full stop
 */
public record LeftFix(Finding finding, Fix fix, String reason) {}
