/** What several packages of the module share and nobody else may use. */
@NullMarked
package io.leadline.lint.internal;

import org.jspecify.annotations.NullMarked;
