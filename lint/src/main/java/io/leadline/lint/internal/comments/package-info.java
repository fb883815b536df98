/** Comments that suppress findings: reading them, and which findings each one concerns. */
@NullMarked
package io.leadline.lint.internal.comments;

import org.jspecify.annotations.NullMarked;
