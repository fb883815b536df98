/** JSON and YAML documents as trees in which every value knows its place. Not part of the API. */
@NullMarked
package io.leadline.k8s.internal.document;

import org.jspecify.annotations.NullMarked;
