/**
 * Configurations from and to YAML: {@link io.leadline.config.yaml.ConfigReader} accepts what the adapter's own loader
 * accepts and says more about what it rejects; {@link io.leadline.config.yaml.ConfigWriter} writes what that loader
 * reads back.
 */
@NullMarked
package io.leadline.config.yaml;

import org.jspecify.annotations.NullMarked;
