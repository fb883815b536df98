/** What Kubernetes adds to the rule engine: API resources, ConfigMaps, API paths, label selectors. */
@NullMarked
package io.leadline.k8s;

import org.jspecify.annotations.NullMarked;
