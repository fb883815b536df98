/** Benchmarks of the hot paths. */
@NullMarked
package io.leadline.benchmarks;

import org.jspecify.annotations.NullMarked;
