/** Looks into the package of the same name. */
@NullMarked
package io.leadline.regex;

import org.jspecify.annotations.NullMarked;
