/** From the series that Prometheus has to the metrics that the API lists. */
@NullMarked
package io.leadline.discovery;

import org.jspecify.annotations.NullMarked;
