/** Measures Leadline beside Go programs that do the same work. */
@NullMarked
package io.leadline.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
