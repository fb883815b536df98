/** Requests for metrics, and the PromQL that answers them. */
@NullMarked
package io.leadline.query;

import org.jspecify.annotations.NullMarked;
