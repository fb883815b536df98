/** From template text to a program: tokens, actions, pipelines. */
@NullMarked
package io.leadline.template.internal.parse;

import org.jspecify.annotations.NullMarked;
