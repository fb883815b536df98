/** Go's regular expressions (RE2) and the expansion of {@code $} references in replacement templates. */
@NullMarked
package io.leadline.regex;

import org.jspecify.annotations.NullMarked;
