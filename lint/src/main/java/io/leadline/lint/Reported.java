package io.leadline.lint;

import io.leadline.diagnostic.Diagnostic;
import io.leadline.yaml.YamlNode;
import java.util.Optional;

/** What reading or compiling a configuration has found, for a check that knows how to mend it. */
public final class Reported {
    private final Diagnostic diagnostic;
    private final NodePath path;
    private final Optional<LintedConfig> config;

    Reported(Diagnostic diagnostic, NodePath path, Optional<LintedConfig> config) {
        this.diagnostic = diagnostic;
        this.path = path;
        this.config = config;
    }

    /**
     * The problem.
     *
     * @return a diagnostic with the check's code
     */
    public Diagnostic diagnostic() {
        return diagnostic;
    }

    /**
     * The configuration.
     *
     * @return what was compiled, or empty if the problem was found on the way there
     */
    public Optional<LintedConfig> config() {
        return config;
    }

    /**
     * Whether the problem is one of a value or of a part of it.
     *
     * @param pointer a JSON pointer in the configuration
     * @return true if its place is the key of the pointer or below it
     */
    public boolean isIn(String pointer) {
        return (path.pointer() + "/").startsWith(pointer + "/");
    }

    /**
     * What stands in the place of the problem.
     *
     * @return the innermost key or value, or empty if the text is no YAML
     */
    public Optional<YamlNode> node() {
        return path.node();
    }

    /**
     * The text in the place of the problem.
     *
     * @return a field of the key or the value, or empty if it is no scalar
     */
    public Optional<Field> text() {
        return path.node()
                .filter(YamlNode.Scalar.class::isInstance)
                .map(YamlNode.Scalar.class::cast)
                .map(scalar -> Field.of(path.pointer(), scalar.text(), Optional.empty()));
    }

    /**
     * The mapping around the place of the problem.
     *
     * @return the innermost mapping whose key or value it is, or empty if there is none
     */
    public Optional<YamlNode.Mapping> mapping() {
        return path.mapping();
    }
}
