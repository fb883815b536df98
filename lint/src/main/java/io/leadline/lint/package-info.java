/** Checks of configurations: what they look at, what they find, and how to run them. */
@NullMarked
package io.leadline.lint;

import org.jspecify.annotations.NullMarked;
