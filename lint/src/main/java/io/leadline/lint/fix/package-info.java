/** Applies fixes: those that a program may apply, as long as they make nothing worse. */
@NullMarked
package io.leadline.lint.fix;

import org.jspecify.annotations.NullMarked;
