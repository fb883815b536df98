/** Reports of what was found, for people and for programs: a class for each format. */
@NullMarked
package io.leadline.lint.report;

import org.jspecify.annotations.NullMarked;
