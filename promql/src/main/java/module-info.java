/** PromQL as a language, and the Go text rules that PromQL and prometheus-adapter share. */
module io.leadline.promql {
    requires org.antlr.antlr4.runtime;
    requires static transitive org.jspecify;

    exports io.leadline.golang;
    exports io.leadline.promql;
    exports io.leadline.promql.analysis;
    exports io.leadline.regex;
}
