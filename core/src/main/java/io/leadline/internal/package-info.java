/** Conventions of the build that every package shares; nothing that runs. */
@NullMarked
package io.leadline.internal;

import org.jspecify.annotations.NullMarked;
