/** The recorded answers of the real programs and the harness that compares an implementation with them. */
@NullMarked
package io.leadline.vectors;

import org.jspecify.annotations.NullMarked;
