/** The four parts of a rule put together and checked once. */
@NullMarked
package io.leadline.rule;

import org.jspecify.annotations.NullMarked;
