/** The checks that Leadline brings, one class and one page each. */
@NullMarked
package io.leadline.lint.internal.checks;

import org.jspecify.annotations.NullMarked;
