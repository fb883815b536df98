/** PromQL as a language. */
@NullMarked
package io.leadline.promql;

import org.jspecify.annotations.NullMarked;
