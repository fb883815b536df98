package io.leadline.lint.fix;

import io.leadline.lint.Finding;
import io.leadline.lint.Fix;

/**
 * A fix that was applied.
 *
 * @param finding what it has mended
 * @param fix what was done; its edits are places in the text as it was then, after the fixes before this one
 */
public record AppliedFix(Finding finding, Fix fix) {}
