/** The part of Go's fmt and strconv packages that printing template values needs. */
@NullMarked
package io.leadline.template.internal.fmt;

import org.jspecify.annotations.NullMarked;
