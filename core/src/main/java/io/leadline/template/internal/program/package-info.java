/** The instructions that a template is compiled to, and the machine that runs them. */
@NullMarked
package io.leadline.template.internal.program;

import org.jspecify.annotations.NullMarked;
