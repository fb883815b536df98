/** Automata that decide about sets of names. */
@NullMarked
package io.leadline.lint.internal.names;

import org.jspecify.annotations.NullMarked;
