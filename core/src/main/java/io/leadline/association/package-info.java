/** Which Kubernetes resource a label of a series stands for, and which label a resource has. */
@NullMarked
package io.leadline.association;

import org.jspecify.annotations.NullMarked;
