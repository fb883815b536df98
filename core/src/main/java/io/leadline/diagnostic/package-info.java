/** Problems as data: what is wrong with an input, where, what it causes and the way out. */
@NullMarked
package io.leadline.diagnostic;

import org.jspecify.annotations.NullMarked;
