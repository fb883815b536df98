package io.leadline.k8s;

import io.leadline.config.AdapterConfig;
import java.util.Optional;

/** A configuration together with the kind of file it was found in. Immutable and thread-safe. */
public sealed interface ConfigFile {
    /**
     * The configuration.
     *
     * @return what was read; its origins point into the file
     */
    AdapterConfig config();

    /**
     * What was read, for people.
     *
     * @return a noun phrase in lower case, such as {@code entry `config.yaml` of ConfigMap `monitoring/adapter-config`}
     */
    String description();

    /**
     * A file that holds nothing but the configuration.
     *
     * @param config the configuration
     */
    record Bare(AdapterConfig config) implements ConfigFile {
        @Override
        public String description() {
            return "adapter configuration";
        }
    }

    /**
     * A manifest with a ConfigMap that holds the configuration as a text.
     *
     * @param config the configuration
     * @param namespace namespace of the ConfigMap, if it is given
     * @param name name of the ConfigMap, empty if it has none
     * @param key the entry of {@code data} that was read
     */
    record InConfigMap(AdapterConfig config, Optional<String> namespace, String name, String key)
            implements ConfigFile {
        @Override
        public String description() {
            String path = namespace.map(value -> value + "/").orElse("") + name;
            return "entry `" + key + "` of ConfigMap `" + path + "`";
        }
    }
}
