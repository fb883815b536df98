package io.leadline.k8s;

import io.leadline.config.AdapterConfig;
import java.util.Optional;

/** A configuration together with the form in which a file holds it. Immutable and thread-safe. */
public sealed interface ConfigFile {
    /**
     * What was read.
     *
     * @return the configuration and what is known about its text
     */
    ReadConfig read();

    /**
     * What was read, for people.
     *
     * @return a noun phrase, such as {@code entry `config.yaml` of ConfigMap `monitoring/adapter-config`}
     */
    String description();

    /**
     * The configuration.
     *
     * @return what was read, perhaps a part of it; its origins point into the file
     */
    default AdapterConfig config() {
        return read().config();
    }

    /**
     * A document that is nothing but the configuration.
     *
     * @param read what was read
     */
    record Bare(ReadConfig read) implements ConfigFile {
        @Override
        public String description() {
            return "adapter configuration";
        }
    }

    /**
     * A manifest with a ConfigMap that holds the configuration as a text.
     *
     * @param read what was read
     * @param namespace namespace of the ConfigMap, if it is given
     * @param name name of the ConfigMap, empty if it has none
     * @param key the entry of {@code data} that was read
     */
    record InConfigMap(ReadConfig read, Optional<String> namespace, String name, String key) implements ConfigFile {
        @Override
        public String description() {
            String path = namespace.map(value -> value + "/").orElse("") + name;
            return "entry `" + key + "` of ConfigMap" + (path.isEmpty() ? "" : " `" + path + "`");
        }
    }

    /** Values of the Helm chart of prometheus-adapter, from which the chart makes the configuration. */
    sealed interface OfChart extends ConfigFile {
        /**
         * What holds the values.
         *
         * @return {@code Helm values}, or the kind and name of an object
         */
        String owner();

        /**
         * Where the values are in it.
         *
         * @return keys down to them, joined by dots; empty if they are the whole document
         */
        String path();

        /**
         * What the chart makes of them.
         *
         * @return how many rules of which kind
         */
        ChartRules chart();

        @Override
        default String description() {
            return described(owner(), path()) + " (" + chart().description() + ")";
        }
    }

    /**
     * Values of the Helm chart, perhaps as those of another chart's dependency.
     *
     * @param read what was read
     * @param owner what holds the values: {@code Helm values}, or the kind and name of an object
     * @param path keys down to the values, joined by dots; empty if they are the whole document
     * @param chart what the chart makes of them
     */
    record InHelmValues(ReadConfig read, String owner, String path, ChartRules chart) implements OfChart {}

    /**
     * A HelmRelease of Flux.
     *
     * @param read what was read
     * @param owner kind and name of the object
     * @param path keys down to the values of the chart
     * @param chart what the chart makes of them
     */
    record InHelmRelease(ReadConfig read, String owner, String path, ChartRules chart) implements OfChart {}

    /**
     * An Application of Argo CD.
     *
     * @param read what was read
     * @param owner kind and name of the object
     * @param path keys down to the values of the chart
     * @param chart what the chart makes of them
     */
    record InApplication(ReadConfig read, String owner, String path, ChartRules chart) implements OfChart {}

    /**
     * A configuration under a key of something else.
     *
     * @param read what was read
     * @param owner what holds it: {@code document}, or the kind and name of an object
     * @param path keys down to it, joined by dots
     */
    record Nested(ReadConfig read, String owner, String path) implements ConfigFile {
        @Override
        public String description() {
            return "configuration" + described(" in " + owner, path);
        }
    }

    /**
     * Rules without the configuration around them, as people quote them. They are read as entries of {@code rules}.
     *
     * @param read what was read
     * @param isOne whether it is a rule by itself, not a list
     */
    record RuleList(ReadConfig read, boolean isOne) implements ConfigFile {
        @Override
        public String description() {
            int count = read.config().rules().size();
            return isOne ? "one rule, read as an entry of `rules`" : "list of " + count + " rules, read as `rules`";
        }
    }

    private static String described(String owner, String path) {
        return path.isEmpty() ? owner : owner + " under `" + path + "`";
    }
}
