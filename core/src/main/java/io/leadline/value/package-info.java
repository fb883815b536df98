/** Prometheus answers as Kubernetes metric values, and the exact quantities in them. */
@NullMarked
package io.leadline.value;

import org.jspecify.annotations.NullMarked;
