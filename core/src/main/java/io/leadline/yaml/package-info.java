/**
 * YAML 1.1 exactly as go-yaml v2.4.0 reads it, with the place of every character. prometheus-adapter and the tools
 * around Kubernetes read YAML through that library, so what it accepts is what counts.
 * {@link io.leadline.yaml.YamlReader} is the way in, {@link io.leadline.yaml.YamlStream} what comes out; docs/adr/0020
 * says why this is no YAML 1.2 library.
 */
@NullMarked
package io.leadline.yaml;

import org.jspecify.annotations.NullMarked;
