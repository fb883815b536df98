/** The closed world of values that templates compute with, and Go's builtin functions on them. */
@NullMarked
package io.leadline.template.internal.value;

import org.jspecify.annotations.NullMarked;
