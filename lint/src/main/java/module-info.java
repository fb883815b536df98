/** Everything that judges a configuration: checks, findings and fixes. */
module io.leadline.lint {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires io.github.javadiffutils;
    requires transitive io.leadline.k8s;
    requires java.xml;
    requires static org.immutables.value;
    requires static transitive org.jspecify;

    exports io.leadline.lint;
    exports io.leadline.lint.files;
    exports io.leadline.lint.fix;
    exports io.leadline.lint.report;
    exports io.leadline.lint.settings;

    uses io.leadline.lint.CheckProvider;

    provides io.leadline.lint.CheckProvider with
            io.leadline.lint.internal.checks.BuiltInChecks;
}
