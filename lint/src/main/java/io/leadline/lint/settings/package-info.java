/** Settings of a project: what {@code .leadline.yaml} says, and what follows from it for each configuration. */
@NullMarked
package io.leadline.lint.settings;

import org.jspecify.annotations.NullMarked;
