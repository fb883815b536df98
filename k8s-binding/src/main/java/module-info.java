/** What Kubernetes adds to the rule engine: API resources, ConfigMaps, API paths, label selectors. */
module io.leadline.k8s {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive io.leadline.core;
    requires static org.immutables.value;
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;

    exports io.leadline.k8s;
}
