/** Go's text formats that show in output: quoted strings and durations. */
@NullMarked
package io.leadline.golang;

import org.jspecify.annotations.NullMarked;
