package io.leadline.k8s;

import io.leadline.config.AdapterConfig;
import io.leadline.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A configuration as it was read. Immutable.
 *
 * @param config the configuration, perhaps a part of it; its origins point into the file
 * @param root the nodes that it was put together from; empty if there are none, as in an empty text
 * @param unrendered the values that another tool fills in
 * @param isTemplate whether the text around is a template of another tool, so that nothing can be changed in it safely
 */
public record ReadConfig(
        AdapterConfig config, Optional<YamlNode> root, List<UnrenderedText> unrendered, boolean isTemplate) {
    /**
     * Copies the list.
     *
     * @param config the configuration
     * @param root the nodes that it was put together from
     * @param unrendered the values that another tool fills in
     * @param isTemplate whether the text around is a template of another tool
     */
    public ReadConfig {
        unrendered = List.copyOf(unrendered);
    }
}
