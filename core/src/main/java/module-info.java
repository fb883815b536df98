/**
 * The rule engine: configuration text to model to compiled rules to registry of metrics to rendered query to values.
 */
module io.leadline.core {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive io.leadline.promql;
    requires org.antlr.antlr4.runtime;
    requires static org.immutables.value;
    requires static transitive org.jspecify;

    exports io.leadline.association;
    exports io.leadline.config.yaml;
    exports io.leadline.config;
    exports io.leadline.diagnostic;
    exports io.leadline.discovery;
    exports io.leadline.naming;
    exports io.leadline.query;
    exports io.leadline.rule;
    exports io.leadline.source;
    exports io.leadline.template;
    exports io.leadline.value;
    exports io.leadline.yaml;
}
