/** The Unicode tables of the Go release that Leadline follows. */
@NullMarked
package io.leadline.golang.internal;

import org.jspecify.annotations.NullMarked;
