/** What a PromQL expression says about its result: labels, numbers of series, and facts for linters. */
@NullMarked
package io.leadline.promql.analysis;

import org.jspecify.annotations.NullMarked;
