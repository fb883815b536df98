/** Source texts and positions in them: where every value of a file came from. */
@NullMarked
package io.leadline.source;

import org.jspecify.annotations.NullMarked;
