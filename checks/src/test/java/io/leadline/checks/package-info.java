/** What holds for the whole project. */
@NullMarked
package io.leadline.checks;

import org.jspecify.annotations.NullMarked;
